// What the analyst makes of an imported article before it is kept: the details as typed, and the matrix chosen.
import type { ArticleDetails, ImportedArticle } from '../../import/imported-article.ts';
import type { MatrixTaking } from './matrix-taking.ts';

export interface ImportDraft {
  readonly title: string;
  readonly byline: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly published: string;
  readonly publisher: string;
  readonly url: string;
  /** As typed; meant to be a BCP 47 tag. */
  readonly language: string;
  /** What is taken of the matrices; while nothing was chosen, the best. */
  readonly taking: MatrixTaking | undefined;
  /** Whether it is added as the new version it looks like; as the offer suggests while nothing was chosen. */
  readonly asVersion: boolean | undefined;
  /** False when this file is left out. */
  readonly keep: boolean;
}

export function draftOf({ details }: ImportedArticle): ImportDraft {
  return {
    title: details.title,
    byline: details.byline ?? '',
    published: details.published?.slice(0, 10) ?? '',
    publisher: details.publisher ?? '',
    url: details.url ?? '',
    language: details.language ?? '',
    taking: undefined,
    asVersion: undefined,
    keep: true,
  };
}

const folded = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Whether all that was typed can be kept. */
export const canBeKept = ({ url, language }: ImportDraft): boolean =>
  problemWithUrl(url) === undefined && problemWithLanguage(language) === undefined;

/** What is wrong with the address, as a sentence; `undefined` when it is empty or leads to the web. */
export function problemWithUrl(url: string): string | undefined {
  const typed = url.trim();
  if (typed === '') return undefined;
  const known = URL.canParse(typed) && ['http:', 'https:'].includes(new URL(typed).protocol);
  return known ? undefined : 'An address begins with https:// or http://.';
}

/** The tag as it is written (`en-gb` becomes `en-GB`); `undefined` when it is none. */
function languageTag(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** What is wrong with the language, as a sentence; `undefined` when it is empty or a tag. */
export const problemWithLanguage = (language: string): string | undefined =>
  language.trim() === '' || languageTag(language) !== undefined
    ? undefined
    : 'A language is written like en, pt-BR or zh-Hans.';

/** The language in words, where it has a name. */
export function nameOfLanguage(language: string): string | undefined {
  const tag = languageTag(language);
  return tag && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
}

/** The details to keep: white space folded, empty fields left out; an emptied title falls back on the one found. */
export function detailsOf(draft: ImportDraft, found: ArticleDetails): ArticleDetails {
  // A day that was not touched keeps the time the article gave with it.
  const published = draft.published === found.published?.slice(0, 10) ? found.published : draft.published;
  const optional = {
    byline: folded(draft.byline),
    published,
    publisher: folded(draft.publisher),
    url: draft.url.trim(),
    // A tag that the article gave is kept as it gave it.
    language: draft.language === (found.language ?? '') ? found.language : languageTag(draft.language),
    direction: found.direction,
  };
  const filled = Object.entries(optional).filter(([, value]) => value !== undefined && value !== '');
  return { title: folded(draft.title) || found.title, ...Object.fromEntries(filled) };
}
