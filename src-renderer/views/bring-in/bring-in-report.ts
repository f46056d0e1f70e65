// What bringing in annotations would do, in numbers and words, source by source.
import { counted } from '../../model/counted.ts';
import { type LocatedAnnotation, type Outcome, outcomesOf } from '../../commands/bring-in-annotations.ts';
import type { HowChosen } from '../../import/which-source.ts';
import { plainAddress } from '../../import/plain-address.ts';
import { oneLine } from '../../model/column-kinds/value-kind.ts';
import type { Passage, SourceContent } from '../../model/source.ts';
import type { Study } from '../../model/study.ts';
import { paragraphsOf } from '../source/citation.ts';
import type { SoughtAnnotation } from './seek-annotations.ts';

/** A place where the words stand, as one tells it from the others. */
export interface MatchPlace {
  /** UTF-16 code units. */
  readonly passage: Passage;
  /** '¶ 12', and what stands before and behind the words, white space folded. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

export interface CloseMatch {
  /** Its place among the annotations sought. */
  readonly index: number;
  readonly quote: string;
  readonly words: string;
  readonly said: string;
  /** Where the same words stand, the one that was found among them; not all when they stand at very many places. */
  readonly places: readonly MatchPlace[];
  /** The one that is taken; undefined when none is. */
  readonly taken: Passage | undefined;
  /** The one that would be taken. */
  readonly offered: Passage;
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
  /** The places that were chosen for close matches, by their index; null for one that is to count as not found. */
  readonly chosen: ReadonlyMap<number, Passage | null>;
  /** Whether those not found are kept, to be put back by hand. */
  readonly keepLost: boolean;
}

export const noDecisions: Decisions = { chosen: new Map(), keepLost: true };

/** Other words are taken unless they are turned down; where the place is not sure, nobody but the analyst can tell. */
function placeOf({ found }: SoughtAnnotation, chosen: Passage | null | undefined): Passage | null {
  if (found.how === 'lost') return null;
  if (found.how === 'found') return found.passage;
  if (chosen !== undefined) return chosen;
  return found.why === 'words' ? found.passage : null;
}

/** So many places of the same words are offered. */
const MOST_PLACES = 12;
/** So much of what stands around them is shown, in UTF-16 code units. */
const AROUND = 40;

function placesOf(content: SourceContent, { start, end }: Passage): readonly MatchPlace[] {
  const { text } = content;
  const words = text.slice(start, end);
  const starts = new Set([start]);
  for (let at = text.indexOf(words); at >= 0 && starts.size < MOST_PLACES; at = text.indexOf(words, at + 1))
    starts.add(at);
  return [...starts]
    .sort((a, b) => a - b)
    .map((at) => {
      const passage = { start: at, end: at + words.length };
      return {
        passage,
        where: `¶ ${paragraphsOf(content, passage)}`,
        before: text
          .slice(Math.max(0, at - AROUND), at)
          .replace(/\s+/gu, ' ')
          .replace(/^\S*\s/u, ''),
        after: text
          .slice(passage.end, passage.end + AROUND)
          .replace(/\s+/gu, ' ')
          .replace(/\s\S*$/u, ''),
      };
    });
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
    : 'the same words, which stand at several places';
}

interface Row {
  readonly index: number;
  readonly sought: SoughtAnnotation;
  readonly outcome: Outcome;
  /** Null for one that is not placed. */
  readonly passage: Passage | null;
  /** Whether the analyst chose: then it stays listed, also where the same stands already. */
  readonly decided: boolean;
}

const keyOf = ({ sourceId, how, proposed }: SoughtAnnotation) =>
  how === 'open' ? `${sourceId} ${plainAddress(proposed.place.addresses[0]) ?? ''}` : `${sourceId} ${how}`;

const isUnsure = (found: SoughtAnnotation['found']) => found.how === 'close' && found.why === 'place';

function sumOf(title: string, rows: readonly Row[]): string {
  const fresh = rows.filter(({ outcome }) => outcome.kind === 'new');
  const close = fresh.filter(({ sought, passage }) => passage && sought.found.how === 'close').length;
  const unsure = fresh.filter(({ sought: { found }, passage }) => !passage && isUnsure(found)).length;
  const lost = fresh.filter(({ passage }) => !passage).length - unsure;
  const stands = rows.filter(({ outcome }) => outcome.kind === 'stands' || outcome.kind === 'told-before').length;
  const parts = [
    `${fresh.length - close - unsure - lost} found`,
    ...(close > 0 ? [counted(close, 'close match', 'close matches')] : []),
    ...(unsure > 0 ? [`${unsure} to be placed`] : []),
    ...(lost > 0 ? [`${lost} not found`] : []),
  ];
  const standing = stands > 0 ? `; ${counted(stands, 'stands', 'stand')} already` : '';
  return `In “${title}”: ${parts.join(', ')}${standing}`;
}

function reportOf(study: Study, key: string, rows: readonly Row[]): ReportOfSource {
  const [first] = rows;
  const source = first && study.get('source', first.sought.sourceId);
  const content = first && study.contentOf(first.sought.sourceId);
  const isNew = rows.filter(({ outcome }) => outcome.kind === 'new');
  return {
    key,
    sum: sumOf(source?.title ?? '', rows),
    how: first ? howSaid(first.sought.how, first.sought.proposed.place.addresses) : '',
    // A match that was turned down stays listed, so that it can be taken after all.
    close: rows.flatMap(({ index, sought: { found, proposed }, outcome, passage, decided }): readonly CloseMatch[] => {
      if (found.how !== 'close' || !content || (passage && !decided && outcome.kind !== 'new')) return [];
      const words = oneLine(content.text.slice(found.passage.start, found.passage.end));
      const match = { index, quote: oneLine(proposed.quote.exact), words, said: saidOf(found) };
      const places = found.why === 'place' ? placesOf(content, found.passage) : [];
      return [{ ...match, places, taken: passage ?? undefined, offered: found.passage }];
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
  { chosen, keepLost }: Decisions,
): BringInReport {
  const all = annotations.map((sought, index): LocatedAnnotation => {
    const { proposed, sourceId } = sought;
    return { proposed, sourceId, passage: placeOf(sought, chosen.get(index)) };
  });
  const outcomes = outcomesOf(study, all);
  const rows = annotations.map((sought, index): Row => ({
    index,
    sought,
    outcome: outcomes[index] as Outcome,
    passage: all[index]?.passage ?? null,
    decided: chosen.has(index),
  }));
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row.sought));
    if (group) group.push(row);
    else groups.set(keyOf(row.sought), [row]);
  }
  const kept = rows.filter(({ passage }) => passage || keepLost);
  const fresh = kept.filter(({ outcome }) => outcome.kind === 'new');
  const links = kept.reduce((sum, { outcome }) => sum + outcome.links.length, 0);
  return {
    sources: [...groups].map(([key, group]) => reportOf(study, key, group)),
    notes: notesOf(rows, links),
    located: kept.map(({ index }) => all[index] as LocatedAnnotation),
    added: fresh.length,
    waiting: fresh.filter(({ passage }) => !passage).length,
    links,
  };
}
