// Keeps the title of a page and the pictures beside it with its article, from which Readability often parts them.
import { alternativeOf, captionedFigures } from './html-pictures.ts';
import { isInHeader, isInPart } from './html-surroundings.ts';

/** Ours alone: the sanitiser lets no data attributes through. */
export const leadNumber = 'data-lodestone-at';

const numberOf = (element: Element | null | undefined): number =>
  Number(element?.getAttribute(leadNumber) ?? Number.NaN);

/** Numbers headings, paragraphs and pictures, so that they are known again in a copy. */
export function numberLead(root: Element): void {
  let number = 0;
  for (const element of root.querySelectorAll('h1, h2, p, img')) {
    element.setAttribute(leadNumber, String(number));
    number += 1;
  }
}

const fold = (element: Element) => element.textContent.replace(/\s+/gu, ' ').trim().toLowerCase();

const headings = 'h1, h2.entry-title, h2.post-title, h2[itemprop~="headline"]';
const ofSite = /(?:^|[\s_-])(?:site|blog|logo|brand)(?:$|[\s_-])/iu;

function isOfSite(heading: Element): boolean {
  const { parentElement: parent } = heading;
  return ofSite.test(`${heading.id} ${heading.className} ${parent?.id ?? ''} ${parent?.className ?? ''}`);
}

/** The heading that is the title of the page: the one that says so, or the only first one. */
function titleHeading(page: Element, title: string | undefined): Element | undefined {
  const all = [...page.querySelectorAll(headings)].filter(
    (heading) => fold(heading) !== '' && (!isInPart(heading) || isInHeader(heading)) && !isOfSite(heading),
  );
  const known = title?.toLowerCase() ?? '';
  // The title may have the name of the site behind it.
  const told = all.find((heading) => known.includes(fold(heading)) && fold(heading).length * 2 > known.length);
  const tops = all.filter((heading) => heading.localName === 'h1' && !isInPart(heading));
  return told ?? (tops.length === 1 ? tops[0] : undefined);
}

const ofPerson = '[class*="author" i], [class*="byline" i], [class*="avatar" i], [rel~="author"]';

/** The pictures between title and text, and those above the title in the same article, each with its caption. */
function picturesBeside(page: Element, heading: Element, end: number): readonly Element[] {
  const container = heading.closest('article');
  const captioned = captionedFigures(page);
  const found = new Set<Element>();
  for (const image of page.querySelectorAll('img')) {
    if (numberOf(image) > end) break;
    const figure = image.closest('figure');
    const link = image.closest('a');
    // Without a first paragraph nothing tells where the text begins.
    const near = (numberOf(image) > numberOf(heading) && !Number.isNaN(end)) || container?.contains(image);
    const tells = alternativeOf(image) !== '' || captioned.has(figure);
    const elsewhere = isInPart(image) || image.closest(ofPerson) !== null || (link && fold(link) !== '');
    if (near && tells && !elsewhere) found.add(figure ?? image);
  }
  return [...found];
}

const copyOf = (element: Element) => element.cloneNode(true) as Element;

/** Adds to `article` what it lost of the title and the first pictures of `page`, a copy of all of it. */
export function withLead(article: Element, page: Element, title: string | undefined): Element {
  const heading = titleHeading(page, title);
  if (!heading) return article;
  const kept = new Set([...article.querySelectorAll(`[${leadNumber}]`)].map(numberOf));
  const end = numberOf(article.querySelector(`p[${leadNumber}]`));
  const lost = picturesBeside(page, heading, end).filter(
    (picture) => ![picture, ...picture.querySelectorAll('img')].some((element) => kept.has(numberOf(element))),
  );
  const numberIn = (picture: Element) => numberOf(picture.matches('img') ? picture : picture.querySelector('img'));
  const above = lost.filter((picture) => numberIn(picture) < numberOf(heading)).map(copyOf);
  const below = lost.filter((picture) => numberIn(picture) > numberOf(heading)).map(copyOf);
  const same = [...article.querySelectorAll('h1, h2')].find((other) => fold(other) === fold(heading));
  if (same) {
    same.before(...above);
    same.after(...below);
  } else article.prepend(...above, copyOf(heading), ...below);
  return article;
}
