// The matrix as a GFM table, with footnote marks behind everything that is linked.
import type { Statement } from '../model/matrix.ts';
import { nodesFromRuns, runsFromNodes } from '../model/prose-runs.ts';
import type { ProseNode } from '../model/prose.ts';
import { joinInline } from '../model/prose-write.ts';
import { proseFromNodes } from '../model/prose.ts';
import type { Study } from '../model/study.ts';
import type { CitedPassages } from './cited-passages.ts';
import { statementsOfRow } from './cited-passages.ts';
import { footnoteMarks } from './footnotes.ts';
import { cellMarkdown, closedProse, inlineText, nodesForCell } from './gfm-escape.ts';

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
  const nodes = nodesForCell(closedProse(statement.prose));
  const markdown = cellMarkdown(proseFromNodes(italics ? inItalics(nodes) : nodes));
  return withMarks(markdown, footnoteMarks(cited.linksTo(statement.id), cited));
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** Whether italics have something to tell apart: some statements come from a source and some do not. */
function hasBothVoices(study: Study): boolean {
  const statements = study.priorities().flatMap((priority) => statementsOfRow(study, priority.id));
  return statements.some((statement) => statement.origin) && statements.some((statement) => !statement.origin);
}

/** The table with the note that explains it, or a sentence when the matrix is empty. */
export function matrixTable(study: Study, cited: CitedPassages): string {
  const priorities = study.priorities();
  if (priorities.length === 0) return 'This study has no priorities yet.';
  const columns = study.columns();
  const bothVoices = hasBothVoices(study);
  const titles = columns.map((column) => cellMarkdown(inlineText(column.title)));
  const lines = [row(['#', 'Priority', ...titles]), row(['--:', '---', ...columns.map(() => '---')])];
  for (const [rank, priority] of priorities.entries()) {
    const title = cellMarkdown(inlineText(priority.title));
    const cells = columns.map((column) =>
      study
        .statementsIn(priority.id, column.id)
        .map((statement) => statementInCell(statement, bothVoices && !statement.origin, cited))
        .filter((markdown) => markdown !== '')
        .join('<br>'),
    );
    lines.push(row([String(rank + 1), withMarks(title, footnoteMarks(cited.linksTo(priority.id), cited)), ...cells]));
  }
  if (bothVoices) lines.push('', 'Statements in _italics_ are the analyst’s own; the others come from the sources.');
  return lines.join('\n');
}
