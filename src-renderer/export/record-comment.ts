// The comment at an export's end: ids and what else a later reader needs and the page does not show.
import type { Study } from '../model/study.ts';
import type { CitedPassages } from './cited-passages.ts';
import { everyPriority, statementsOfRow } from './cited-passages.ts';

/** One line of JSON that cannot close the comment it stands in. */
function line(record: object): string {
  return JSON.stringify(record).replace(/[<>\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function* columnLines(study: Study): Iterable<string> {
  for (const { id, role, holds, hidden, width } of study.columns()) {
    yield line({ kind: 'column', id, role, holds, hidden, width });
  }
  for (const { id, createdAt: at, createdBy: by } of study.groups()) yield line({ kind: 'group', id, at, by });
}

function* rowLines(study: Study): Iterable<string> {
  for (const [index, priority] of everyPriority(study).entries()) {
    const { id, groupId: group, archived, createdAt: at, createdBy: by } = priority;
    const row = index + 1;
    yield line({ kind: 'priority', id, row, group, archived, own: !priority.origin, at, by });
    for (const statement of statementsOfRow(study, id)) {
      const { columnId: column, counterSoughtAt: counterSought, createdAt, createdBy } = statement;
      const own = !statement.origin;
      const made = { at: createdAt, by: createdBy };
      yield line({ kind: 'statement', id: statement.id, row, column, own, counterSought, ...made });
    }
    for (const { id: column } of study.columns()) {
      const cell = study.valueIn(id, column);
      if (!cell) continue;
      const made = { at: cell.createdAt, by: cell.createdBy };
      yield line({ kind: 'cell-value', id: cell.id, row, column, value: cell.value, ...made });
    }
  }
}

function* passageLines(study: Study, cited: CitedPassages): Iterable<string> {
  for (const { annotation, source } of cited.inReadingOrder) {
    const { id, colour, createdAt: at, createdBy: by } = annotation;
    const { start, end } = annotation.selector.position;
    const note = cited.numberOf(id);
    yield line({ kind: 'annotation', id, note, source: source.id, start, end, colour, at, by });
  }
  const targets = everyPriority(study).flatMap(({ id }) => [id, ...statementsOfRow(study, id).map((item) => item.id)]);
  for (const link of targets.flatMap((target) => cited.linksTo(target))) {
    const { id, annotationId: annotation, stance, confidence, order, createdAt: at, createdBy: by } = link;
    yield line({ kind: 'evidence-link', id, annotation, target: link.target.id, stance, confidence, order, at, by });
  }
  for (const { id, target, sourceId, position, createdAt: at, createdBy: by } of targets.flatMap((one) =>
    study.rejectionsOf(one),
  )) {
    const { start, end } = position;
    yield line({ kind: 'rejection', id, target: target.id, source: sourceId, start, end, at, by });
  }
}

/** An HTML comment with one JSON object a line, in the order in which the page shows the records. */
export function recordComment(study: Study, cited: CitedPassages): string {
  const tags = [...study.all('tag')].toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
  );
  const lines = [
    line({ kind: 'study', id: study.id }),
    ...study.sources().map(({ id }) => line({ kind: 'source', id })),
    ...columnLines(study),
    ...rowLines(study),
    ...passageLines(study, cited),
    ...tags.map(({ id, name, colour }) => line({ kind: 'tag', id, name, colour })),
  ];
  return ['<!-- lodestone', ...lines, '-->'].join('\n');
}
