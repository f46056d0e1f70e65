// What bringing in annotations would do, in numbers and words, source by source.
import { counted } from '../design/counted.ts';
import { type LocatedAnnotation, type Outcome, outcomesOf } from '../../commands/bring-in-annotations.ts';
import type { HowChosen } from '../../import/which-source.ts';
import { plainAddress } from '../../import/plain-address.ts';
import { oneLine } from '../../model/column-kinds/value-kind.ts';
import type { Study } from '../../model/study.ts';
import type { SoughtAnnotation } from './seek-annotations.ts';

export interface CloseMatch {
  /** Its place among the annotations sought. */
  readonly index: number;
  readonly quote: string;
  readonly words: string;
  readonly said: string;
}

export interface ReportOfSource {
  readonly key: string;
  /** 'In “Title”: 12 found, 2 close matches, 1 not found; 3 stand already'. */
  readonly sum: string;
  /** By what the source was told. */
  readonly how: string;
  readonly close: readonly CloseMatch[];
  /** The quotes of those not found. */
  readonly lost: readonly string[];
}

export interface BringInReport {
  readonly sources: readonly ReportOfSource[];
  /** Whole sentences on what comes along, and what does not. */
  readonly notes: readonly string[];
  readonly located: readonly LocatedAnnotation[];
  /** How many annotations would be added, and how many of these stand nowhere. */
  readonly added: number;
  readonly waiting: number;
  readonly links: number;
}

/** What the analyst decided in the report. */
export interface Decisions {
  /** Close matches that were turned down, by their index: they count as not found. */
  readonly turnedDown: ReadonlySet<number>;
  /** Whether those not found are kept, to be put back by hand. */
  readonly keepLost: boolean;
}

export const noDecisions: Decisions = { turnedDown: new Set(), keepLost: true };

function located({ proposed, sourceId, found }: SoughtAnnotation, turnedDown: boolean): LocatedAnnotation {
  const passage = found.how === 'found' || (found.how === 'close' && !turnedDown) ? found.passage : null;
  return { proposed, sourceId, passage };
}

function howSaid(how: HowChosen, addresses: readonly string[]): string {
  const address = addresses.map((one) => plainAddress(one) ?? one).find(Boolean);
  switch (how) {
    case 'id':
    case 'text':
      return 'The file was made with this very text.';
    case 'address':
      return `Told by its address${address === undefined ? '' : `, ${address}`}.`;
    case 'open':
      return address === undefined
        ? 'The file does not say which article it belongs to, so the open one was searched.'
        : `The file names ${address}, and no source here comes from there, so the open article was searched.`;
  }
}

function saidOf(found: SoughtAnnotation['found']): string {
  if (found.how !== 'close') return '';
  const share = `${Math.round(found.score * 100)} %`;
  if (found.why === 'words') return `${share} alike`;
  return found.score > 0
    ? `the same words, what stands around them ${share} alike`
    : 'the same words, found several times';
}

interface Row {
  readonly index: number;
  readonly sought: SoughtAnnotation;
  readonly outcome: Outcome;
  readonly placed: boolean;
}

const keyOf = ({ sourceId, how, proposed }: SoughtAnnotation) =>
  how === 'open' ? `${sourceId} ${plainAddress(proposed.place.addresses[0]) ?? ''}` : `${sourceId} ${how}`;

function sumOf(title: string, rows: readonly Row[]): string {
  const fresh = rows.filter(({ outcome }) => outcome.kind === 'new');
  const close = fresh.filter(({ sought, placed }) => placed && sought.found.how === 'close').length;
  const lost = fresh.filter(({ placed }) => !placed).length;
  const stands = rows.filter(({ outcome }) => outcome.kind === 'stands' || outcome.kind === 'told-before').length;
  const parts = [
    `${fresh.length - close - lost} found`,
    ...(close > 0 ? [counted(close, 'close match', 'close matches')] : []),
    ...(lost > 0 ? [`${lost} not found`] : []),
  ];
  const standing = stands > 0 ? `; ${counted(stands, 'stands', 'stand')} already` : '';
  return `In “${title}”: ${parts.join(', ')}${standing}`;
}

function reportOf(study: Study, key: string, rows: readonly Row[]): ReportOfSource {
  const [first] = rows;
  const source = first && study.get('source', first.sought.sourceId);
  const text = first ? (study.contentOf(first.sought.sourceId)?.text ?? '') : '';
  const isNew = rows.filter(({ outcome }) => outcome.kind === 'new');
  return {
    key,
    sum: sumOf(source?.title ?? '', rows),
    how: first ? howSaid(first.sought.how, first.sought.proposed.place.addresses) : '',
    // A match that was turned down stays listed, so that it can be taken after all.
    close: rows.flatMap(({ index, sought: { found, proposed }, outcome, placed }): readonly CloseMatch[] => {
      if (found.how !== 'close' || (placed && outcome.kind !== 'new')) return [];
      const words = oneLine(text.slice(found.passage.start, found.passage.end));
      return [{ index, quote: oneLine(proposed.quote.exact), words, said: saidOf(found) }];
    }),
    lost: isNew.flatMap(({ sought: { found, proposed } }) =>
      found.how === 'lost' ? [oneLine(proposed.quote.exact)] : [],
    ),
  };
}

function notesOf(rows: readonly Row[], links: number): readonly string[] {
  const impossible = rows.filter(({ outcome }) => outcome.kind === 'impossible').length;
  const leftOut = rows.reduce((sum, { outcome }) => sum + outcome.linksLeftOut, 0);
  return [
    ...(links > 0 ? [`${counted(links, 'link', 'links')} to the matrix will be added.`] : []),
    ...(leftOut > 0
      ? [`${counted(leftOut, 'link is', 'links are')} left out: what they lead to is not in this study.`]
      : []),
    ...(impossible > 0
      ? [
          `${counted(impossible, 'annotation tells', 'annotations tell')} only a position in another text and cannot be kept.`,
        ]
      : []),
  ];
}

/** What these annotations would become by these decisions. Nothing is changed. */
export function bringInReport(
  study: Study,
  annotations: readonly SoughtAnnotation[],
  { turnedDown, keepLost }: Decisions,
): BringInReport {
  const all = annotations.map((sought, index) => located(sought, turnedDown.has(index)));
  const outcomes = outcomesOf(study, all);
  const rows = annotations.map((sought, index): Row => ({
    index,
    sought,
    outcome: outcomes[index] as Outcome,
    placed: all[index]?.passage !== null,
  }));
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row.sought));
    if (group) group.push(row);
    else groups.set(keyOf(row.sought), [row]);
  }
  const kept = rows.filter(({ placed }) => placed || keepLost);
  const fresh = kept.filter(({ outcome }) => outcome.kind === 'new');
  const links = kept.reduce((sum, { outcome }) => sum + outcome.links.length, 0);
  return {
    sources: [...groups].map(([key, group]) => reportOf(study, key, group)),
    notes: notesOf(rows, links),
    located: kept.map(({ index }) => all[index] as LocatedAnnotation),
    added: fresh.length,
    waiting: fresh.filter(({ placed }) => !placed).length,
    links,
  };
}
