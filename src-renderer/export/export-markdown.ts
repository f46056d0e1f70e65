// A study as GitHub Flavored Markdown: what a reader needs to check the matrix quote by quote (docs/export-markdown.md).
import { foldText } from '../model/prose.ts';
import type { Study } from '../model/study.ts';
import { citePassages } from './cited-passages.ts';
import { archivedEvidence, evidenceSection, otherPassages, statementsWithoutEvidence } from './evidence-section.ts';
import { footnoteDefinitions } from './footnotes.ts';
import { frontMatter } from './front-matter.ts';
import { headingText } from './gfm-escape.ts';
import { archivedTable, matrixTables } from './matrix-table.ts';
import { recordComment } from './record-comment.ts';

/** The whole document, ended by one newline. The same study gives the same string, byte for byte. Total. */
export function exportMarkdown(study: Study): string {
  const cited = citePassages(study);
  const footnotes = footnoteDefinitions(cited);
  const blocks = [
    frontMatter(study),
    `# ${headingText(foldText(study.title) === '' ? 'Untitled study' : study.title)}`,
    ...matrixTables(study, cited),
    ...evidenceSection(study, cited),
    ...otherPassages(cited),
    ...statementsWithoutEvidence(study, cited),
    ...archivedTable(study, cited),
    ...archivedEvidence(study, cited),
    ...(footnotes === '' ? [] : [footnotes]),
    recordComment(study, cited),
  ];
  return `${blocks.join('\n\n')}\n`;
}
