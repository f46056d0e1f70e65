// Guesses what is known about an article from its first lines and its file's name: title, author, date.
import type { ArticleDetails } from './imported-article.ts';
import type { SourceContent } from '../model/source.ts';

/** A title is a line, not a paragraph. Code units. */
const longestTitle = 160;

/** Headings that stand first in many articles without being the title. */
const generic = new Set([
  'highlights',
  'summary',
  'abstract',
  'introduction',
  'overview',
  'key points',
  'key takeaways',
  'contents',
  'executive summary',
  'background',
  'table of contents',
  'in brief',
  'at a glance',
]);

const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The name of a file without folders and extension, as a title; 'Untitled article' when nothing is left. */
export function titleFromFileName(fileName: string): string {
  const base = fileName.split(/[\\/]/u).at(-1) ?? '';
  const stem = base.replace(/\.[a-z0-9]{1,8}$/iu, '').replace(/_+/gu, ' ');
  return fold(stem.replace(/[\p{Cc}\p{Cs}]/gu, '')).slice(0, longestTitle) || 'Untitled article';
}

function titleFromContent({ text, blocks }: SourceContent): string | null {
  const wordsOf = (start: number, end: number) => fold(text.slice(start, Math.min(end, start + 2 * longestTitle)));
  const usable = (title: string) =>
    title.length > 0 && title.length <= longestTitle && !generic.has(title.toLowerCase());
  const top = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  if (top) {
    const title = wordsOf(top.start, top.end);
    if (usable(title)) return title;
  }
  const first = blocks[0];
  if (!first || (first.kind !== 'heading' && first.kind !== 'paragraph')) return null;
  const line = wordsOf(first.start, first.end);
  return usable(line) && !/[.!?:;,。]$/u.test(line) && !bylineOf(line) ? line : null;
}

const byline = /^by\s+(\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,]+(?:and |& )?\p{Lu}[\p{L}\p{M}.'’-]*){0,7})(?:\s*[|,•·–—-].*)?$/iu;

/** The author a line names ('By Jane Doe'), or null. */
export const bylineOf = (line: string): string | null =>
  line.length <= 100 && /^by\s+\p{Lu}/iu.test(line) ? (byline.exec(line.trim())?.[1] ?? null) : null;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The ISO 8601 date a short text is ('January 9, 2025', '9 Jan. 2025', '2025-01-09'), or null. */
export function dateOf(text: string): string | null {
  const line = fold(text.slice(0, 80))
    .replace(/^(?:published|updated|posted|date)(?: on)?:?\s*/iu, '')
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/iu, '')
    .replace(/,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}\b.*$/iu, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(line);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(line);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/iu.exec(line);
  const month = (name = '') => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const [year, monthNumber, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : monthFirst
      ? [Number(monthFirst[3]), month(monthFirst[1]), Number(monthFirst[2])]
      : dayFirst
        ? [Number(dayFirst[3]), month(dayFirst[2]), Number(dayFirst[1])]
        : [0, 0, 0];
  if (year < 1000 || monthNumber < 1 || monthNumber > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date a line near the top of an article tells, by itself or beside who wrote it; null when there is none. */
function dateInLine(line: string): string | null {
  const parts = line.split(/\s[·•|–—-]\s/u);
  // 'By Jane Doe, 9 January 2025': what follows each comma, as a date may have one of its own.
  const signed = parts.filter((part) => bylineOf(part) !== null);
  const behind = signed.flatMap((part) => [...part.matchAll(/,\s/gu)].map(({ index }) => part.slice(index + 2)));
  const before = line.replace(/,?\s+by\s+\p{Lu}.*$/u, '');
  return [line, before, ...parts, ...behind].map(dateOf).find((date) => date !== null) ?? null;
}

/** What stands near the top of an article and may tell who wrote it and when; a cell or an item tells of other things. */
const tellsOfArticle = new Set(['heading', 'paragraph', 'quote']);

/** What the article itself tells; the file's name gives the title when nothing else does. */
export function guessDetails(content: SourceContent, fileName: string): ArticleDetails {
  const heads = content.blocks
    .slice(0, 6)
    .filter(({ kind, start, end }) => tellsOfArticle.has(kind) && end - start <= 100)
    .map(({ start, end }) => content.text.slice(start, end));
  const author = heads.map(bylineOf).find((name) => name !== null);
  const published = heads.map(dateInLine).find((date) => date !== null);
  return {
    title: titleFromContent(content) ?? titleFromFileName(fileName),
    ...(author ? { byline: author } : {}),
    ...(published ? { published } : {}),
  };
}

/** What programs and offices put where the author's name belongs. */
const noAuthor =
  /^(?:un-?named|unknown|anonymous|author|user|owner|(?:windows|microsoft office|office) user|(?:local )?admin(?:istrator)?|root|python-docx|microsoft)$/iu;

/**
 * What the article tells with what its file notes (`noted`): a file knows its title and language, yet the account it was
 * written under often stands for its author, so that the article's own heading and byline are surer.
 */
export function withNoted(content: SourceContent, fileName: string, noted: Partial<ArticleDetails>): ArticleDetails {
  const guessed = guessDetails(content, fileName);
  const { byline, ...others } = noted;
  const author = guessed.byline ?? (byline === undefined || noAuthor.test(byline) ? undefined : byline);
  const hasHeading = content.blocks.some(({ kind }) => kind === 'heading');
  return {
    ...guessed,
    ...others,
    ...(author ? { byline: author } : {}),
    ...(hasHeading ? { title: guessed.title } : {}),
  };
}
