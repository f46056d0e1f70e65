// Tells what stands around the article of a page: its navigation, sidebars and footer, and the active parts of all of it.
import { counted, inFigures } from '../model/counted.ts';
import { wordsIn } from './html-words.ts';

type PartKind = 'navigation' | 'header' | 'sidebar' | 'comments' | 'footer';

/** Ours alone: the sanitiser lets no data attributes through. */
const mark = 'data-lodestone-part';

const byElement: Readonly<Record<string, PartKind>> = {
  nav: 'navigation',
  header: 'header',
  aside: 'sidebar',
  footer: 'footer',
};
const byRole: Readonly<Record<string, PartKind>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  banner: 'header',
  complementary: 'sidebar',
  contentinfo: 'footer',
};
const of = (names: string) =>
  new RegExp(
    `(?:^|\\s)(?:(?:site|main|page|primary|secondary|left|right|global|top)[-_]?)?(?:${names})(?:\\s|$)`,
    'iu',
  );
const byName: readonly (readonly [PartKind, RegExp])[] = [
  ['navigation', of('nav|navbar|navigation|menu|breadcrumbs?')],
  ['header', of('header|masthead')],
  ['sidebar', of('side[-_]?bar')],
  ['comments', of('comments?|comments?-area|disqus_thread')],
  ['footer', of('footer')],
];
const containers = new Set(['div', 'section', 'ul', 'ol', 'td']);

function kindOf(element: Element): PartKind | undefined {
  const { localName } = element;
  const byItself = byElement[localName] ?? byRole[element.getAttribute('role') ?? ''];
  if (byItself || !containers.has(localName)) return byItself;
  const name = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;
  return name === ' ' ? undefined : byName.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Marks the outermost parts under `root`, in order, so that they are known again in a copy of it. */
export function markParts(root: Element, at = { number: 0 }): void {
  for (const child of root.children) {
    const kind = kindOf(child);
    // The head of an article has its title.
    if (!kind || (kind === 'header' && child.closest('article, main'))) markParts(child, at);
    else {
      child.setAttribute(mark, `${kind} ${at.number}`);
      at.number += 1;
    }
  }
}

/** Whether an element stands in a part of the page that is not its article, as far as parts are marked. */
export const isInPart = (element: Element): boolean => element.closest(`[${mark}]`) !== null;

/** Whether that part is the head of the page, where some pages have the title of their article. */
export const isInHeader = (element: Element): boolean =>
  element.closest(`[${mark}]`)?.getAttribute(mark)?.startsWith('header ') ?? false;

const and = (things: readonly string[]): string =>
  things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function named(kinds: readonly PartKind[]): string[] {
  const times = (kind: PartKind) => kinds.filter((one) => one === kind).length;
  const several = (kind: PartKind, one: string, many: string) => {
    const n = times(kind);
    return n === 0 ? [] : [n === 1 ? one : counted(n, one, many)];
  };
  return [
    ...(times('navigation') > 0 ? ['navigation'] : []),
    ...several('header', 'the header', 'headers'),
    ...several('sidebar', 'a sidebar', 'sidebars'),
    ...(times('comments') > 0 ? ['comments'] : []),
    ...several('footer', 'the footer', 'footers'),
  ];
}

/**
 * A sentence on what of the page, whose parts are marked, is not in its article, `words` words in all; none when there
 * is nothing of it.
 */
export function aroundArticle(page: Element, article: Element, words: number): string[] {
  if (words <= 0) return [];
  const kept = new Set([...article.querySelectorAll(`[${mark}]`)].map((part) => part.getAttribute(mark)));
  let told = 0;
  const kinds: PartKind[] = [];
  for (const part of page.querySelectorAll(`[${mark}]`)) {
    const name = part.getAttribute(mark) ?? '';
    const its = kept.has(name) ? 0 : wordsIn(part);
    // What has more words than all that is left out holds some of the article.
    if (its === 0 || told + its > words) continue;
    told += its;
    kinds.push(name.split(' ')[0] as PartKind);
  }
  const things = [...named(kinds), ...(told < words ? ['other text around the article'] : [])];
  return [`${capital(and(things))}: ${counted(words, 'word')}${things.length > 1 ? ' in all' : ''}.`];
}

const countOf = (page: Document, selector: string) => page.querySelectorAll(selector).length;

/** Sentences on what could have run, loaded or asked for something; nothing of it is ever kept. */
export function activeParts(page: Document): string[] {
  const frames = countOf(page, 'iframe, object, embed');
  const things = (
    [
      [countOf(page, 'script'), 'script', 'scripts'],
      [countOf(page, 'style, link[rel~="stylesheet"]'), 'style sheet', 'style sheets'],
      [countOf(page, 'form'), 'form', 'forms'],
    ] as const
  ).flatMap(([n, one, many]) => (n > 0 ? [counted(n, one, many)] : []));
  return [
    ...(things.length > 0 ? [`${and(things)}.`] : []),
    ...(frames > 0 ? [`Embedded pages: ${inFigures(frames)}.`] : []),
  ];
}
