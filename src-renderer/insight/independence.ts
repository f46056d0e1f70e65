// Whether pieces of evidence are independent: two articles that say the same words count as one witness.
import type { Annotation, EvidenceLink } from '../model/annotation.ts';
import { sameList } from '../model/same-list.ts';
import { articleOf, articlesOf } from '../model/source-versions.ts';
import type { Study } from '../model/study.ts';

/** So many words in a row are no chance; a quote as short as `leastWords` has to be in the other one whole. */
const leastRun = 8;
const leastWords = 4;

/** A sign of a script without spaces between words counts as a word. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]|[\p{L}\p{N}\p{M}]+/gu;

interface Said {
  readonly words: readonly string[];
  /** The words with one space between two and around all. */
  readonly whole: string;
  /** Every `leastRun` words in a row. */
  readonly runs: ReadonlySet<string>;
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 0; i + leastRun <= words.length; i += 1) runs.add(words.slice(i, i + leastRun).join(' '));
  return runs;
}

const said = new WeakMap<Annotation, Said>();

function saidBy(annotation: Annotation): Said {
  const known = said.get(annotation);
  if (known) return known;
  const words = annotation.selector.quote.exact.normalize('NFKC').toLowerCase().match(wordPattern) ?? [];
  const made = { words, whole: ` ${words.join(' ')} `, runs: runsOf(words) };
  said.set(annotation, made);
  return made;
}

/**
 * Whether two quotes share their words: one is in the other (at least 4 words), or at least 8 words in a row are the
 * same. Case, punctuation and white space do not count. O(words).
 */
export function shareWords(a: Annotation, b: Annotation): boolean {
  const [short, long] = [saidBy(a), saidBy(b)].sort((x, y) => x.words.length - y.words.length) as [Said, Said];
  if (short.words.length < leastWords) return false;
  if (long.whole.includes(short.whole)) return true;
  for (const run of short.runs) if (long.runs.has(run)) return true;
  return false;
}

/** By the id of a link: the passages that say the same, one of each other article. */
export type Echoes = ReadonlyMap<string, readonly Annotation[]>;

/**
 * Of the evidence of one target or row: for each link whose words other articles say too, the first annotation in each of them that
 * does, in the order of the links. Versions of an article are one. By the id of the link; empty while the evidence is
 * independent. O(n²) for n links of several articles.
 */
export function echoesAmong(study: Study, links: readonly EvidenceLink[]): Echoes {
  const echoes = new Map<string, readonly Annotation[]>();
  if (links.length < 2) return echoes;
  const articles = articlesOf(study.sources());
  const quoted = links.flatMap((link) => {
    const annotation = study.get('annotation', link.annotationId);
    if (!annotation) return [];
    return [{ link, annotation, article: articleOf(articles, annotation.sourceId) }];
  });
  if (new Set(quoted.map(({ article }) => article)).size < 2) return echoes;
  for (const { link, annotation, article } of quoted) {
    const byArticle = new Map<string, Annotation>();
    for (const { annotation: other, article: from } of quoted) {
      if (from === article || byArticle.has(from)) continue;
      if (shareWords(other, annotation)) byArticle.set(from, other);
    }
    if (byArticle.size > 0) echoes.set(link.id, [...byArticle.values()]);
  }
  return echoes;
}

interface Read {
  readonly seen: readonly unknown[];
  readonly echoes: Echoes;
}

const read = new WeakMap<readonly EvidenceLink[], Read>();
const none: Echoes = new Map();

/**
 * As `echoesAmong`, for the list of a target's links, which keeps its identity while they are the same: so does the answer,
 * as long as the passages and the articles are the same too.
 */
export function echoesOf(study: Study, links: readonly EvidenceLink[]): Echoes {
  if (links.length < 2) return none;
  const seen = [articlesOf(study.sources()), ...links.map(({ annotationId }) => study.get('annotation', annotationId))];
  const known = read.get(links);
  if (known && sameList(known.seen, seen)) return known.echoes;
  const echoes = echoesAmong(study, links);
  read.set(links, { seen, echoes });
  return echoes;
}
