// Gathers the words of one block of HTML: white space folded as a browser folds it, marks kept open across elements.
import type { Mark } from '../model/source.ts';
import type { MarkedText } from './content-builder.ts';

type Unplaced<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never;
export type MarkShape = Unplaced<Mark>;

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** Longer addresses are no links but data. UTF-16 code units. */
const longestAddress = 2000;

/** The address that Google's own links in exported documents and mails lead to: 'https://www.google.com/url?q=…'. */
function behindRedirect(url: URL): URL {
  if (url.pathname !== '/url' || !/^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/u.test(url.hostname)) return url;
  const target = url.searchParams.get('q') ?? url.searchParams.get('url') ?? '';
  return /^https?:/iu.test(target) && URL.canParse(target) ? new URL(target) : url;
}

/** The absolute address of a link when it is one a reader may follow (http, https, mailto), else null. */
export function safeAddress(href: string, base?: string): string | null {
  try {
    const url = behindRedirect(base === undefined ? new URL(href) : new URL(href, base));
    return allowed.has(url.protocol) && url.href.length <= longestAddress ? url.href : null;
  } catch {
    return null;
  }
}

/** Control characters (line feed and tab stand), byte order marks and what only a broken file holds. */
const unwanted = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff\u00ad\u2028\u2029]/gu;

/** Text without control characters, soft hyphens and lone surrogates; CR and FF become line feeds. */
export const cleanRun = (text: string): string =>
  text
    .replace(/\r\n?|\f|[\u0085\u2028\u2029]/gu, '\n')
    .replace(unwanted, '')
    .replace(/\p{Cs}/gu, '\ufffd');

/** Words and marks of the block that is being read. Offsets are UTF-16 code units from its start. */
export class InlineBuffer {
  #parts: string[] = [];
  #length = 0;
  #endsBlank = true;
  #marks: Mark[] = [];
  readonly #open: { readonly shape: MarkShape; start: number }[] = [];

  get isBlank(): boolean {
    return this.#parts.every((part) => part.trim() === '');
  }

  /** Adds text whose runs of white space show as one space; `verbatim` keeps them. */
  write(raw: string, verbatim = false): void {
    let text = cleanRun(raw);
    if (!verbatim) {
      text = text.replace(/[ \t\n]+/gu, ' ');
      if (this.#endsBlank && text.startsWith(' ')) text = text.slice(1);
    }
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
    this.#endsBlank = /[ \n]$/u.test(text);
  }

  /** A line break, never two in a row and none at the start. */
  breakLine(): void {
    if (this.#length === 0 || this.#parts.at(-1)?.endsWith('\n')) return;
    this.#parts.push('\n');
    this.#length += 1;
    this.#endsBlank = true;
  }

  open(shape: MarkShape): void {
    this.#open.push({ shape, start: this.#length });
  }

  close(): void {
    const last = this.#open.pop();
    if (last) this.#place(last.shape, last.start);
  }

  #place(shape: MarkShape, start: number): void {
    if (start < this.#length) this.#marks.push({ ...shape, start, end: this.#length } as Mark);
  }

  /** What was gathered; marks that are open go on in the next block. */
  take(): MarkedText {
    for (const { shape, start } of this.#open) this.#place(shape, start);
    const taken = { text: this.#parts.join(''), marks: this.#marks.sort((a, b) => a.start - b.start || b.end - a.end) };
    this.#parts = [];
    this.#marks = [];
    this.#length = 0;
    this.#endsBlank = true;
    for (const open of this.#open) open.start = 0;
    return taken;
  }
}
