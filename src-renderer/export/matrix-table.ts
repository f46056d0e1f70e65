// The matrix as GFM tables, with footnote marks behind everything that is linked.
import { valueText } from '../model/column-values.ts';
import type { Column, Priority, Statement } from '../model/matrix.ts';
import { mentionHref } from '../model/mention.ts';
import { nodesFromRuns, runsFromNodes } from '../model/prose-runs.ts';
import type { ProseNode } from '../model/prose.ts';
import { joinInline } from '../model/prose-write.ts';
import { proseFromNodes } from '../model/prose.ts';
import { type Study, priorityTitleOf } from '../model/study.ts';
import type { CitedPassages } from './cited-passages.ts';
import { everyPriority, statementsOfRow } from './cited-passages.ts';
import { footnoteMarks } from './footnotes.ts';
import { cellMarkdown, closedProse, headingText, inlineText, nodesForCell } from './gfm-escape.ts';

/** Emphasis the other way round, as print sets it within italics; a statement that is all emphasis stays so. */
function inItalics(nodes: readonly ProseNode[]): readonly ProseNode[] {
  const runs = runsFromNodes(nodes);
  if (runs.every((run) => run.marks.has('emphasis'))) return nodes;
  const turned = runs.map((run) => {
    const marks = new Set(run.marks);
    // Punctuation alone, as the full stop behind an emphasised word, is left as it is.
    if (!marks.delete('emphasis') && /[\p{L}\p{N}]/u.test(run.text)) marks.add('emphasis');
    return { ...run, marks };
  });
  return nodesFromRuns(turned);
}

function withMarks(markdown: string, marks: string): string {
  return joinInline([markdown, marks]).trim();
}

function statementInCell(statement: Statement, italics: boolean, cited: CitedPassages): string {
  const nodes = nodesForCell(closedProse(statement.prose, (id) => cited.mentioned.has(id)));
  const markdown = cellMarkdown(proseFromNodes(italics ? inItalics(nodes) : nodes));
  return withMarks(markdown, footnoteMarks(cited.linksTo(statement.id), cited));
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** Whether italics have something to tell apart: some statements come from a source and some do not. */
export function hasBothVoices(study: Study): boolean {
  const statements = everyPriority(study).flatMap((priority) => statementsOfRow(study, priority.id));
  return statements.some((statement) => statement.origin) && statements.some((statement) => !statement.origin);
}

function cellOf(study: Study, priorityId: string, column: Column, cited: CitedPassages, bothVoices: boolean): string {
  const value = study.valueIn(priorityId, column.id);
  if (value) return cellMarkdown(inlineText(valueText(column.holds, value.value)));
  return study
    .statementsIn(priorityId, column.id)
    .map((statement) => statementInCell(statement, bothVoices && !statement.origin, cited))
    .filter((markdown) => markdown !== '')
    .join('<br>');
}

/** The rank, and where something mentions the priority the place that such links lead to. */
function rankCell(id: string, rank: number, cited: CitedPassages): string {
  const place = cited.mentioned.has(id) ? `<a id="${mentionHref(id).slice(1)}"></a>` : '';
  return `${place}${rank < 0 ? '' : rank + 1}`;
}

/** A table of these priorities: with their ranks, and without for those that have none. */
function tableOf(study: Study, cited: CitedPassages, priorities: readonly Priority[], bothVoices: boolean): string {
  const columns = study.columns();
  const rows = priorityTitleOf(study);
  const titles = [rows, ...columns.map((column) => column.title)].map((title) => cellMarkdown(inlineText(title)));
  const lines = [row(['#', ...titles]), row(['--:', '---', ...columns.map(() => '---')])];
  for (const { id, title } of priorities) {
    const rank = study.rankOf(id);
    const words = withMarks(cellMarkdown(inlineText(title)), footnoteMarks(cited.linksTo(id), cited));
    const cells = columns.map((column) => cellOf(study, id, column, cited, bothVoices));
    lines.push(row([rankCell(id, rank, cited), words, ...cells]));
  }
  return lines.join('\n');
}

const voices = 'Statements in _italics_ are the analyst’s own; the others come from the sources.';

/** The matrix with the note that explains it, or a sentence when it is empty: one table, or with headings one for each of them. */
export function matrixTables(study: Study, cited: CitedPassages): readonly string[] {
  const groups = study.groups();
  const bothVoices = hasBothVoices(study);
  const note = bothVoices ? [voices] : [];
  if (groups.length === 0 && study.priorities().length === 0) return ['This study has no priorities yet.', ...note];
  if (groups.length === 0) return [tableOf(study, cited, study.priorities(), bothVoices), ...note];
  const loose = study.prioritiesIn(undefined);
  return [
    '## Matrix',
    ...(loose.length === 0 ? [] : [tableOf(study, cited, loose, bothVoices)]),
    ...groups.flatMap(({ id, title }) => {
      const priorities = study.prioritiesIn(id);
      const table = priorities.length === 0 ? 'No priorities yet.' : tableOf(study, cited, priorities, bothVoices);
      return [`### ${headingText(title)}`.trimEnd(), table];
    }),
    ...note,
  ];
}

/** `## Archived priorities`: the table of those out of force. */
export function archivedTable(study: Study, cited: CitedPassages): readonly string[] {
  const archived = study.archivedPriorities();
  return archived.length === 0 ? [] : ['## Archived priorities', tableOf(study, cited, archived, hasBothVoices(study))];
}
