// Makes a web page harmless and small: an inert document, sanitised, without what a reader of the page does not see.
import createDOMPurify from 'dompurify';
import { safeAddress } from './html-inline.ts';
import { isHidden } from './html-node.ts';
import { picturesWithoutScripts } from './html-pictures.ts';

/**
 * Parses without running, loading or applying anything: a document of DOMParser has no window. It is only ever read, and
 * never becomes a part of the page.
 */
export const inertDocument = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** How many elements stand one in another at most, the root not counted. */
export function depthOf(root: Element): number {
  let depth = 0;
  let deepest = 0;
  for (let at: Element = root; ;) {
    let next = at.firstElementChild;
    if (next) depth += 1;
    for (; !next && at !== root; depth -= 1) {
      next = at.nextElementSibling;
      if (next) break;
      at = at.parentElement ?? root;
    }
    if (!next) return deepest;
    at = next;
    deepest = Math.max(deepest, depth);
  }
}

/** Data in addresses (pictures in the page) is what makes saved pages large, and none of it is kept. */
export const withoutEmbeddedData = (html: string): string =>
  html.replace(/\bdata:[\w.+-]{1,40}\/[\w.+-]{1,60}[^"'\s>)]{200,}/giu, 'data:,');

/** Links as absolute addresses, or none: what is relative would otherwise be taken as relative to this application. */
function absoluteLinks(page: Document, base: string | undefined): void {
  for (const link of page.querySelectorAll('a[href]')) {
    const address = safeAddress(link.getAttribute('href') ?? '', base);
    if (address === null) link.removeAttribute('href');
    else link.setAttribute('href', address);
  }
}

/** Everything that could load something goes too, although this document never will. */
const loading = [
  'src',
  'srcset',
  'poster',
  'background',
  'ping',
  'action',
  'formaction',
  'data',
  'usemap',
  'autofocus',
];

/** A sanitised copy of an inert page in an inert document of its own. Gathers into `raw` what only noscripts tell. */
export function sanitisedPage(raw: Document, base: string | undefined): Document {
  picturesWithoutScripts(raw);
  const purifier = createDOMPurify(window);
  const root = purifier.sanitize(raw.documentElement, {
    USE_PROFILES: { html: true },
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    FORBID_TAGS: ['style', 'form', 'dialog', 'template', 'picture', 'source', 'audio', 'video', 'track', 'map', 'area'],
    ADD_ATTR: ['xml:lang'],
    FORBID_ATTR: loading,
    ALLOW_DATA_ATTR: false,
  });
  const page = document.implementation.createHTMLDocument();
  page.replaceChild(root, page.documentElement);
  for (const element of page.querySelectorAll('[hidden], [aria-hidden], [style], [class]')) {
    if (isHidden(element)) element.remove();
  }
  absoluteLinks(page, base);
  return page;
}
