// Walks sanitised HTML and lays what a reader sees of it into blocks: headings, paragraphs, lists, tables, quotations.
import { ContentBuilder, type BlockShape } from './content-builder.ts';
import { InlineBuffer, type MarkShape, safeAddress } from './html-inline.ts';
import { dropped, type HtmlElement, type HtmlNode, inline, isElement, isHidden, isText, textIn } from './html-node.ts';
import { alternativeOf, showsOnlyByCaption } from './html-pictures.ts';
import { cellsOf, isLayoutTable } from './html-table.ts';
import { checkNesting } from './limits.ts';

const markKinds: Readonly<Record<string, Exclude<MarkShape['kind'], 'link'>>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
};

/** A picture that nothing but its caption tells of. */
interface Captioned {
  /** Once a block of the caption stands for it. */
  used: boolean;
}

interface Item {
  readonly depth: number;
  readonly ordered: boolean;
  readonly number?: number;
  /** Once its first paragraph, which shows the marker, is written. */
  used: boolean;
}

/** Where a block stands. */
interface Place {
  readonly nesting: number;
  readonly quoteDepth: number;
  readonly item?: Item;
  readonly captioned?: Captioned;
  readonly inCaption?: boolean;
  readonly heading?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly inCell: boolean;
  readonly verbatim: boolean;
  readonly direction?: 'ltr' | 'rtl';
  readonly language?: string;
}

export interface HtmlReading {
  /** What addresses of links are relative to; without it only absolute ones are kept. */
  readonly base?: string;
  /** Of the source; blocks carry theirs only where it differs. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

/** A well-formed BCP 47 tag in its usual spelling, or undefined. */
export function languageTag(tag: string | null | undefined): string | undefined {
  // Most elements name none, and being refused takes longer than all the rest of reading one.
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

class HtmlBlockReader {
  readonly builder = new ContentBuilder();
  /** Images that are kept by their alternative text or their caption. */
  images = 0;
  readonly #buffer = new InlineBuffer();
  readonly #reading: HtmlReading;
  #tables = 0;

  constructor(reading: HtmlReading) {
    this.#reading = reading;
  }

  read(root: HtmlNode): void {
    const place: Place = { nesting: 0, quoteDepth: 0, inCell: false, verbatim: false };
    this.#readAll(root, place);
    this.#flush(place);
  }

  #readAll(node: HtmlNode, place: Place): void {
    for (const child of node.childNodes) {
      if (isText(child)) this.#buffer.write(child.nodeValue ?? '', place.verbatim);
      else if (isElement(child) && !dropped.has(child.localName) && !isHidden(child)) this.#readElement(child, place);
    }
  }

  #readElement(element: HtmlElement, outer: Place): void {
    const place = this.#placeOf(element, outer);
    checkNesting(place.nesting);
    if (inline.has(element.localName)) return this.#readInline(element, place);
    if (place.inCell) return this.#readInCell(element, place);
    // What was written so far belongs to the block around this one.
    this.#flush(outer);
    this.#readBlock(element, place);
    return this.#flush(place);
  }

  #placeOf(element: HtmlElement, place: Place): Place {
    const dir = element.getAttribute('dir')?.toLowerCase();
    const language = languageTag(element.getAttribute('lang') ?? element.getAttribute('xml:lang'));
    return {
      ...place,
      nesting: place.nesting + 1,
      ...(dir === 'rtl' || dir === 'ltr' ? { direction: dir } : {}),
      ...(language ? { language } : {}),
    };
  }

  #readInline(element: HtmlElement, place: Place): void {
    const { localName } = element;
    if (localName === 'br') return this.#readBreak(place);
    if (localName === 'img') return this.#readImage(element, place);
    if (localName === 'rp' || localName === 'rt') return undefined;
    const shape = this.#markOf(element);
    if (shape) this.#buffer.open(shape);
    if (localName === 'q') this.#buffer.write('“');
    this.#readAll(element, place);
    if (localName === 'q') this.#buffer.write('”');
    if (shape) this.#buffer.close();
    return undefined;
  }

  #markOf(element: HtmlElement): MarkShape | null {
    const kind = Object.hasOwn(markKinds, element.localName) ? markKinds[element.localName] : undefined;
    if (kind) return { kind };
    const href = element.localName === 'a' ? element.getAttribute('href') : null;
    const address = href === null || href.startsWith('#') ? null : safeAddress(href.trim(), this.#reading.base);
    return address === null ? null : { kind: 'link', href: address };
  }

  #readBreak(place: Place): void {
    if (place.inCell || place.verbatim) this.#buffer.breakLine();
    else if (place.heading) this.#buffer.write(' ');
    else this.#buffer.write('\n', true);
  }

  #readImage(element: HtmlElement, place: Place): void {
    const alternative = alternativeOf(element);
    if (alternative === '') return;
    this.images += 1;
    // A sign that stands for a word (an emoji, a formula) belongs to the line.
    const alone = alternative.length > 3 && this.#buffer.isBlank && !place.inCell && !place.item && !place.heading;
    if (!alone) return this.#buffer.write(alternative);
    this.#flush(place);
    return this.builder.add({ kind: 'image' }, alternative.replace(/\s+/gu, ' '));
  }

  #readBlock(element: HtmlElement, place: Place): void {
    const { localName } = element;
    const heading = /^h([1-6])$/u.exec(localName);
    if (heading) {
      const inner = { ...place, heading: Number(heading[1]) as 1 };
      this.#readAll(element, inner);
      return this.#flush(inner);
    }
    switch (localName) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#readList(element, place);
      case 'blockquote': {
        const inner = { ...place, quoteDepth: place.quoteDepth + 1 };
        this.#readAll(element, inner);
        return this.#flush(inner);
      }
      case 'table':
        return isLayoutTable(element) ? this.#readAll(element, place) : this.#readTable(element, place);
      case 'figure':
        return this.#readAll(element, showsOnlyByCaption(element) ? { ...place, captioned: { used: false } } : place);
      case 'figcaption': {
        const inner = { ...place, inCaption: true };
        this.#readAll(element, inner);
        return this.#flush(inner);
      }
      case 'pre':
        return this.#readCode(element, place);
      case 'hr':
        return this.#add({ kind: 'rule' }, place);
      default:
        return this.#readAll(element, place);
    }
  }

  #readList(list: HtmlElement, place: Place): void {
    const ordered = list.localName === 'ol';
    const depth = place.item ? place.item.depth + 1 : 0;
    const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
    let number = Number.isSafeInteger(start) ? start : 1;
    for (const child of list.childNodes) {
      if (!isElement(child) || dropped.has(child.localName) || isHidden(child)) continue;
      if (child.localName !== 'li') {
        // A list directly in a list is one level deeper; anything else is read where it stands.
        const item = { depth, ordered, used: true };
        this.#readElement(child, { ...place, nesting: place.nesting + 1, item });
        continue;
      }
      const value = Number.parseInt(child.getAttribute('value') ?? '', 10);
      if (Number.isSafeInteger(value)) number = value;
      const item: Item = { depth, ordered, ...(ordered ? { number } : {}), used: false };
      number += 1;
      this.#readElement(child, { ...place, item });
    }
  }

  #readTable(element: HtmlElement, place: Place): void {
    for (const child of element.childNodes) {
      if (isElement(child) && child.localName === 'caption') this.#readElement(child, place);
    }
    this.#flush(place);
    const table = this.#tables;
    this.#tables += 1;
    for (const { element: cell, row, column, header, rowSpan, columnSpan } of cellsOf(element)) {
      const inner = this.#placeOf(cell, { ...place, inCell: true });
      if (!isHidden(cell)) this.#readAll(cell, inner);
      const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) };
      this.#add({ kind: 'table-cell', table, row, column, header, ...spans }, inner);
    }
  }

  /** In a cell each block is a line of its own. */
  #readInCell(element: HtmlElement, place: Place): void {
    this.#buffer.breakLine();
    this.#readAll(element, place);
    this.#buffer.breakLine();
  }

  #readCode(element: HtmlElement, place: Place): void {
    const syntax = /(?:^|\s)lang(?:uage)?-([\w+#-]{1,40})/u.exec(
      [...element.childNodes]
        .filter(isElement)
        .map((child) => child.getAttribute('class') ?? '')
        .concat(element.getAttribute('class') ?? '')
        .join(' '),
    )?.[1];
    this.#buffer.write(textIn(element), true);
    this.#add({ kind: 'code', ...(syntax ? { syntax } : {}) }, place);
  }

  /** Ends the block that is being read. Two line breaks part paragraphs, as in pages of old. */
  #flush(place: Place): void {
    if (this.#buffer.isBlank) {
      this.#buffer.take();
      return;
    }
    const { item, heading, quoteDepth, captioned } = place;
    if (captioned && place.inCaption && !captioned.used) {
      captioned.used = true;
      this.images += 1;
      return this.#add({ kind: 'image' }, place);
    }
    if (heading) return this.#add({ kind: 'heading', level: heading }, place);
    if (item) {
      const { depth, ordered, number, used } = item;
      item.used = true;
      const numbered = number !== undefined && !used ? { number } : {};
      return this.#add({ kind: 'list-item', depth, ordered, ...numbered, ...(used ? { continued: true } : {}) }, place);
    }
    return this.#add(quoteDepth > 0 ? { kind: 'quote', depth: quoteDepth } : { kind: 'paragraph' }, place);
  }

  #add(shape: BlockShape, { direction, language }: Place): void {
    const own = {
      ...(direction && direction !== (this.#reading.direction ?? 'ltr') ? { direction } : {}),
      ...(language && language !== this.#reading.language ? { language } : {}),
    };
    const { text, marks } = this.#buffer.take();
    const parts = shape.kind === 'paragraph' ? [...text.matchAll(/\n[ \n]*\n/gu)] : [];
    let from = 0;
    let next = 0;
    let open: typeof marks = [];
    for (const end of [...parts.map(({ index }) => index), text.length]) {
      const begun = next;
      while ((marks[next]?.start ?? end) < end) next += 1;
      open = [...open, ...marks.slice(begun, next)].filter((mark) => mark.end > from);
      const inPart = open.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
      this.builder.add({ ...shape, ...own }, { text: text.slice(from, end), marks: inPart });
      from = end;
    }
  }
}

/**
 * The blocks of sanitised HTML, and how many images are kept by their alternative text or caption. What cannot be seen, scripts and
 * controls are dropped; links are kept when they are absolute http, https or mailto. Throws an ImportError when it is
 * nested too deeply or there is too much of it.
 */
export function blocksOfHtml(
  root: HtmlNode,
  reading: HtmlReading = {},
): { readonly builder: ContentBuilder; readonly images: number } {
  const reader = new HtmlBlockReader(reading);
  reader.read(root);
  return { builder: reader.builder, images: reader.images };
}
