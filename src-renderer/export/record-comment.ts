// The comment at an export's end: ids and what else a later reader needs and the page does not show.
import type { Study } from '../model/study.ts';
import type { CitedPassages } from './cited-passages.ts';
import { statementsOfRow } from './cited-passages.ts';

/** One line of JSON that cannot close the comment it stands in. */
function line(record: object): string {
  return JSON.stringify(record).replace(/[<>\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** An HTML comment with one JSON object a line, in the order in which the page shows the records. */
export function recordComment(study: Study, cited: CitedPassages): string {
  const lines: string[] = [line({ kind: 'study', id: study.id })];
  for (const { id } of study.sources()) lines.push(line({ kind: 'source', id }));
  for (const { id, role } of study.columns()) lines.push(line({ kind: 'column', id, role }));
  for (const [rank, priority] of study.priorities().entries()) {
    const { id, createdAt: at, createdBy: by } = priority;
    lines.push(line({ kind: 'priority', id, row: rank + 1, own: !priority.origin, at, by }));
    for (const statement of statementsOfRow(study, id)) {
      const { columnId: column, createdAt, createdBy } = statement;
      const own = !statement.origin;
      lines.push(
        line({ kind: 'statement', id: statement.id, row: rank + 1, column, own, at: createdAt, by: createdBy }),
      );
    }
  }
  for (const { annotation, source } of cited.inReadingOrder) {
    const { id, colour, createdAt: at, createdBy: by } = annotation;
    const { start, end } = annotation.selector.position;
    const note = cited.numberOf(id);
    lines.push(line({ kind: 'annotation', id, note, source: source.id, start, end, colour, at, by }));
  }
  const targets = study.priorities().flatMap(({ id }) => [id, ...statementsOfRow(study, id).map((item) => item.id)]);
  for (const { id, annotationId, target, stance, createdAt, createdBy } of targets.flatMap((target) =>
    cited.linksTo(target),
  )) {
    const ends = { annotation: annotationId, target: target.id };
    lines.push(line({ kind: 'evidence-link', id, ...ends, stance, at: createdAt, by: createdBy }));
  }
  return ['<!-- lodestone', ...lines, '-->'].join('\n');
}
