// Whether an imported article is a new version of a source of the study, and what of that source is found in it again.
import type { Reanchored } from '../../anchoring/reanchor.ts';
import { sameArticleBar } from '../../anchoring/text-likeness.ts';
import { type AnchoredRecord, anchoredOn } from '../../commands/add-version.ts';
import type { ImportedArticle } from '../../import/imported-article.ts';
import { plainAddress } from '../../import/plain-address.ts';
import { likenessInWorker, reanchorInWorker } from '../../import/version-client.ts';
import type { Source } from '../../model/source.ts';
import { newestSources } from '../../model/source-versions.ts';
import type { Study } from '../../model/study.ts';

export interface Rewording {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** What becomes of the passages of the earlier version, or of the statements taken from it. */
export interface Tally {
  readonly kept: number;
  readonly moved: number;
  readonly changed: readonly Rewording[];
  /** The words of those not found. */
  readonly lost: readonly { readonly id: string; readonly words: string }[];
}

export interface VersionOffer {
  readonly earlier: Source;
  /** True when the texts have much in common; false when only the address is the same. */
  readonly alike: boolean;
  readonly found: ReadonlyMap<string, Reanchored>;
  readonly passages: Tally;
  readonly statements: Tally;
}

async function earlierVersion(study: Study, { content, details }: ImportedArticle, signal: AbortSignal) {
  const sources = newestSources(study.sources()).filter(({ id }) => study.contentOf(id));
  if (sources.length === 0) return undefined;
  const texts = sources.map(({ id }) => study.contentOf(id)?.text ?? '');
  const shares = await likenessInWorker(content.text, texts, signal);
  const ranked = sources.map((earlier, i) => ({ earlier, share: shares[i] ?? 0 })).sort((a, b) => b.share - a.share);
  const [best] = ranked;
  if (best && best.share >= sameArticleBar) return { earlier: best.earlier, alike: true };
  const address = plainAddress(details.url);
  const there = ranked.find(({ earlier }) => address !== undefined && plainAddress(earlier.url) === address);
  return there && { earlier: there.earlier, alike: false };
}

function tally(records: readonly AnchoredRecord[], found: ReadonlyMap<string, Reanchored>, text: string): Tally {
  const all = records.map(({ item: { id }, selector }) => ({ id, words: selector.quote.exact, result: found.get(id) }));
  return {
    kept: all.filter(({ result }) => result?.how === 'kept').length,
    moved: all.filter(({ result }) => result?.how === 'moved').length,
    changed: all.flatMap(({ id, words, result }) =>
      result?.how === 'changed'
        ? [{ id, before: words, after: text.slice(result.passage.start, result.passage.end) }]
        : [],
    ),
    lost: all.flatMap(({ id, words, result }) => (result && result.how !== 'lost' ? [] : [{ id, words }])),
  };
}

/** `undefined` when the article is no new version of anything the study has. Nothing is changed. */
export async function findVersionOffer(
  study: Study,
  article: ImportedArticle,
  signal: AbortSignal,
): Promise<VersionOffer | undefined> {
  const version = await earlierVersion(study, article, signal);
  const old = version && study.contentOf(version.earlier.id)?.text;
  if (!version || old === undefined) return undefined;
  const { text } = article.content;
  const records = anchoredOn(study, version.earlier.id);
  const selectors = records.map(({ selector }) => selector);
  const results = await reanchorInWorker(old, text, selectors, signal);
  const found = new Map(records.flatMap(({ item }, i) => (results[i] ? [[item.id, results[i]] as const] : [])));
  const isPassage = ({ item }: AnchoredRecord) => item.kind === 'annotation';
  return {
    ...version,
    found,
    passages: tally(records.filter(isPassage), found, text),
    statements: tally(
      records.filter((record) => !isPassage(record)),
      found,
      text,
    ),
  };
}
