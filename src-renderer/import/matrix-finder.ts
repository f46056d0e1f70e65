// Finds the priority matrices in a source: in its tables first, then in its headings, then in its lists.
import type { SourceContent } from '../model/source.ts';
import { headingMatrices } from './heading-matrices.ts';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import { listMatrices } from './list-matrices.ts';
import { toldApart } from './matrix-names.ts';
import { withOtherMentions } from './matrix-parts.ts';
import { tableMatrices } from './table-matrices.ts';

/** More than these nobody chooses from. */
const mostOffered = 12;

/**
 * The matrices a source holds, best first: tables before headings before lists, among these the surest, then the one
 * with more priorities, then the first. All offsets are UTF-16 code units into the canonical text.
 */
export function findMatrices(content: SourceContent): readonly ProposedMatrix[] {
  const found = [tableMatrices, headingMatrices, listMatrices]
    .flatMap((find) =>
      find(content).sort((a, b) => b.score - a.score || b.matrix.priorities.length - a.matrix.priorities.length),
    )
    .slice(0, mostOffered);
  const names = toldApart(
    content,
    found.map(({ matrix: { description, priorities } }) => ({
      name: description,
      start: priorities[0]?.title.start ?? 0,
      says: priorities[0]?.titleText ?? '',
    })),
  );
  return found.map(({ matrix }, i) => ({
    ...matrix,
    description: names[i] ?? matrix.description,
    priorities: withOtherMentions(content, matrix.priorities),
  }));
}
