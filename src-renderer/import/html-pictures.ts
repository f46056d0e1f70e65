// What the pictures of a page are known by: their alternative text or a caption; none is ever loaded.
import { dropped, type HtmlElement, type HtmlNode, isElement, textIn } from './html-node.ts';

export const alternativeOf = (image: HtmlElement): string => (image.getAttribute('alt') ?? '').trim();

function* elementsUnder(node: HtmlNode): Generator<HtmlElement> {
  for (const child of node.childNodes) {
    if (!isElement(child) || dropped.has(child.localName)) continue;
    yield child;
    yield* elementsUnder(child);
  }
}

/** Whether a figure holds pictures without any alternative text, and a caption that says what they show. */
export function showsOnlyByCaption(figure: HtmlElement): boolean {
  let mute = false;
  let captioned = false;
  for (const element of elementsUnder(figure)) {
    if (element.localName === 'figure') return false;
    if (element.localName === 'figcaption') captioned ||= textIn(element).trim() !== '';
    if (element.localName !== 'img') continue;
    if (alternativeOf(element) !== '') return false;
    mute = true;
  }
  return mute && captioned;
}

export interface Pictures {
  /** With an alternative text, or a figure's caption. */
  readonly told: number;
  /** With neither: nothing of them can be kept. */
  readonly mute: number;
}

/** A picture of one pixel is there to count readers, and shows nothing. */
const isBeacon = (image: Element) => image.getAttribute('width') === '1' && image.getAttribute('height') === '1';

/** The figures that have a caption. */
export const captionedFigures = (root: ParentNode): ReadonlySet<Element | null> =>
  new Set([...root.querySelectorAll('figure figcaption')].map((caption) => caption.closest('figure')));

/** How many pictures `root` has; each figure known by its caption counts once. */
export function picturesIn(root: Element): Pictures {
  let told = 0;
  let mute = 0;
  const captioned = captionedFigures(root);
  for (const image of root.querySelectorAll('img')) {
    if (alternativeOf(image) !== '') told += 1;
    else if (!captioned.has(image.closest('figure')) && !isBeacon(image)) mute += 1;
  }
  for (const figure of root.querySelectorAll('figure')) if (showsOnlyByCaption(figure)) told += 1;
  return { told, mute };
}

/** The image an element is, or holds as the only thing there is in it. */
function imageOf(element: Element | null): Element | null {
  if (!element || element.localName === 'img') return element;
  return element.textContent.trim() === '' ? element.querySelector('img') : null;
}

/**
 * Pages that load pictures late repeat each in a `noscript`, often the only place that has its alternative text: that
 * goes to the picture beside it, or takes the place of the `noscript` where there is none. Changes `page`, an inert
 * document that is not sanitised yet.
 */
export function picturesWithoutScripts(page: Document): void {
  const copies = [...page.body.querySelectorAll('noscript')];
  if (copies.length === 0) return;
  const known = new Set<string>();
  for (const image of page.body.querySelectorAll('img'))
    if (!image.closest('noscript')) known.add(alternativeOf(image));
  for (const copy of copies) {
    const images = [...copy.querySelectorAll('img')].filter((image) => alternativeOf(image) !== '');
    if (images.length === 0 || copy.textContent.trim() !== '') continue;
    const [first] = images as [HTMLImageElement];
    const twin = [imageOf(copy.previousElementSibling), imageOf(copy.nextElementSibling)].find(
      (image) => image !== null,
    );
    if (images.length === 1 && twin) {
      if (alternativeOf(twin) === '') twin.setAttribute('alt', alternativeOf(first));
    } else {
      copy.replaceWith(...images.filter((image) => !known.has(alternativeOf(image))));
    }
  }
}
