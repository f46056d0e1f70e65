// Says how well passages were found in a new version: how many right, with exact bounds, and at wrong places.
import type { Passage } from '../../src-renderer/model/source.ts';
import type { Truth } from './new-version.ts';

export interface Verdict {
  /** Per cent of the passages whose text is not gone that were found: half of what was found is theirs, and half of theirs is found. */
  readonly right: number;
  /** Per cent of those that stand in one piece that were found from the first word to the last, and no more. */
  readonly exact: number;
  /** Per cent of all that were put where nothing of them stands. */
  readonly wrong: number;
}

const shared = (a: Passage, b: Passage) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const lengthOf = ({ start, end }: Passage) => end - start;

function isRight(found: Passage, { pieces }: Truth): boolean {
  const held = pieces.reduce((sum, piece) => sum + shared(piece, found), 0);
  const most = Math.max(...pieces.map(lengthOf));
  return 2 * held >= lengthOf(found) && pieces.some((piece) => 2 * shared(piece, found) >= most);
}

const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);

/** `found` stands in the order of the truths; `null` for what was not found. */
export function judge(truths: readonly Truth[], found: readonly (Passage | null)[]): Verdict {
  let [there, right, whole, exact, wrong] = [0, 0, 0, 0, 0];
  truths.forEach((truth, i) => {
    const passage = found[i] ?? null;
    const [piece] = truth.pieces;
    if (passage && truth.pieces.every((each) => shared(each, passage) === 0)) wrong += 1;
    if (truth.gone || !piece) return;
    there += 1;
    if (passage && isRight(passage, truth)) right += 1;
    if (truth.pieces.length > 1) return;
    whole += 1;
    if (passage?.start === piece.start && passage.end === piece.end) exact += 1;
  });
  return { right: percent(right, there), exact: percent(exact, whole), wrong: percent(wrong, truths.length) };
}
