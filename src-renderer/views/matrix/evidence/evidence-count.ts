// How much evidence a priority or statement has, in numbers and in words.
import type { EvidenceLink } from '../../../model/annotation.ts';

export interface EvidenceCount {
  readonly all: number;
  readonly contradicting: number;
}

export function countEvidence(links: readonly EvidenceLink[]): EvidenceCount {
  return { all: links.length, contradicting: links.filter((link) => link.stance === 'contradicts').length };
}

/** '1 passage', '3 passages'. */
export const inPassages = (count: number) => (count === 1 ? '1 passage' : `${count} passages`);

/** The accessible name of an evidence button; it ends in the number of passages. */
export function evidenceName(kind: 'priority' | 'statement', words: string, count: EvidenceCount): string {
  const against = count.contradicting > 0 ? `, ${count.contradicting} against it` : '';
  return `Evidence for ${kind} “${words}”${against}: ${inPassages(count.all)}`;
}
