// Whether pieces of evidence are independent: two articles that say the same words count as one witness.
import type { Annotation, EvidenceLink } from '../model/annotation.ts';
import type { Priority } from '../model/matrix.ts';
import { sameList } from '../model/same-list.ts';
import { articleOf, articlesOf } from '../model/source-versions.ts';
import type { Study } from '../model/study.ts';
import { linksUnder } from './belonging.ts';

/** So many words in a row are no chance; a quote as short as `leastWords` has to be in the other one whole. */
const leastRun = 8;
const leastWords = 4;

/** A sign of a script without spaces between words counts as a word. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]|[\p{L}\p{N}\p{M}]+/gu;

interface Said {
  /** The words with one space between two and around all. */
  readonly whole: string;
  /** Where each word begins in `whole`, and where one more would. */
  readonly starts: Int32Array;
  /** For each `leastWords` words in a row a hash of them: quotes that share their words share one of these. */
  readonly seeds: Int32Array;
}

/** `count` words from the word at `from`, and the space after them. */
const stretchOf = ({ whole, starts }: Said, from: number, count: number) =>
  whole.slice(starts[from], starts[from + count]);

/** As Java's `String.hashCode`. */
function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

const said = new WeakMap<Annotation, Said>();

function saidBy(annotation: Annotation): Said {
  const known = said.get(annotation);
  if (known) return known;
  const words = annotation.selector.quote.exact.normalize('NFKC').toLowerCase().match(wordPattern) ?? [];
  const starts = new Int32Array(words.length + 1);
  starts[0] = 1;
  for (const [i, word] of words.entries()) starts[i + 1] = (starts[i] ?? 0) + word.length + 1;
  const seeds = new Int32Array(Math.max(words.length - leastWords + 1, 0));
  const made = { whole: ` ${words.join(' ')} `, starts, seeds };
  for (let i = 0; i < seeds.length; i += 1) seeds[i] = hashOf(stretchOf(made, i, leastWords));
  said.set(annotation, made);
  return made;
}

const known = new WeakMap<Said, ReadonlyMap<number, readonly number[]>>();

/** Where each seed of a quote stands in it. */
function placesOf(quote: Said): ReadonlyMap<number, readonly number[]> {
  const before = known.get(quote);
  if (before) return before;
  const { seeds } = quote;
  const places = new Map<number, number[]>();
  known.set(quote, places);
  for (const [at, seed] of seeds.entries()) {
    const list = places.get(seed);
    if (list) list.push(at);
    else places.set(seed, [at]);
  }
  return places;
}

/** Whether `leastRun` words in a row are the same. */
function shareRun(a: Said, b: Said): boolean {
  const places = placesOf(a);
  const [ends, otherEnds] = [a, b].map(({ starts }) => starts.length - leastRun) as [number, number];
  // The last seeds of the run tell that it is none, mostly, before its words are compared.
  const last = leastRun - leastWords;
  for (let at = 0; at < otherEnds; at += 1) {
    const same = places
      .get(b.seeds[at] ?? 0)
      ?.some(
        (from) =>
          from < ends &&
          a.seeds[from + last] === b.seeds[at + last] &&
          stretchOf(a, from, leastRun) === stretchOf(b, at, leastRun),
      );
    if (same) return true;
  }
  return false;
}

/**
 * Whether two quotes share their words: one is in the other (at least 4 words), or at least 8 words in a row are the
 * same. Case, punctuation and white space do not count. O(words), but for quotes that repeat themselves.
 */
export function shareWords(a: Annotation, b: Annotation): boolean {
  const [one, other] = [saidBy(a), saidBy(b)];
  const [short, long] = one.starts.length <= other.starts.length ? [one, other] : [other, one];
  if (short.seeds.length === 0) return false;
  return long.whole.includes(short.whole) || shareRun(short, long);
}

/** By the id of a link: the passages that say the same, one of each other article. */
export type Echoes = ReadonlyMap<string, readonly Annotation[]>;

interface Quoted {
  readonly link: EvidenceLink;
  readonly annotation: Annotation;
  readonly article: string;
}

function quotedBy(study: Study, links: readonly EvidenceLink[]): readonly Quoted[] {
  const articles = articlesOf(study.sources());
  return links.flatMap((link) => {
    const annotation = study.get('annotation', link.annotationId);
    return annotation ? [{ link, annotation, article: articleOf(articles, annotation.sourceId) }] : [];
  });
}

/** By a seed, the places in the list of those that have it, in order. */
function bySeedOf(quoted: readonly Quoted[]): ReadonlyMap<number, ReadonlySet<number>> {
  const bySeed = new Map<number, Set<number>>();
  for (const [at, { annotation }] of quoted.entries()) {
    for (const seed of saidBy(annotation).seeds) {
      const places = bySeed.get(seed);
      if (places) places.add(at);
      else bySeed.set(seed, new Set([at]));
    }
  }
  return bySeed;
}

/**
 * Of the evidence of one target or row: for each link whose words other articles say too, the first annotation in each of
 * them that does, in the order of the links. Versions of an article are one. By the id of the link; empty while the evidence
 * is independent. O(words), and what quotes that share four words in a row cost to compare.
 */
export function echoesAmong(study: Study, links: readonly EvidenceLink[]): Echoes {
  const echoes = new Map<string, readonly Annotation[]>();
  if (links.length < 2) return echoes;
  const quoted = quotedBy(study, links);
  if (new Set(quoted.map(({ article }) => article)).size < 2) return echoes;
  const bySeed = bySeedOf(quoted);
  for (const { link, annotation, article } of quoted) {
    const alike = new Set([...saidBy(annotation).seeds].flatMap((seed) => [...(bySeed.get(seed) ?? [])]));
    const byArticle = new Map<string, Annotation>();
    for (const at of [...alike].sort((a, b) => a - b)) {
      const other = quoted[at];
      if (!other || other.article === article || byArticle.has(other.article)) continue;
      if (shareWords(other.annotation, annotation)) byArticle.set(other.article, other.annotation);
    }
    if (byArticle.size > 0) echoes.set(link.id, [...byArticle.values()]);
  }
  return echoes;
}

interface Read {
  readonly seen: readonly unknown[];
  readonly echoes: Echoes;
}

const read = new WeakMap<Priority, Read>();
const none: Echoes = new Map();

/**
 * As `echoesAmong`, for all the evidence of a priority and its statements. The same answer as long as the links, their
 * passages and the articles are the same; empty for a priority that is gone.
 */
export function echoesUnder(study: Study, priorityId: string): Echoes {
  const priority = study.get('priority', priorityId);
  const links = priority ? linksUnder(study, priorityId) : [];
  if (!priority || links.length < 2) return none;
  const annotations = links.map(({ annotationId }) => study.get('annotation', annotationId));
  const seen = [articlesOf(study.sources()), ...links, ...annotations];
  const known = read.get(priority);
  if (known && sameList(known.seen, seen)) return known.echoes;
  const echoes = echoesAmong(study, links);
  read.set(priority, { seen, echoes });
  return echoes;
}
