// Turns the inline nodes of Markdown into plain text with marks.
import type { Nodes, PhrasingContent } from 'mdast';
import type { Mark } from '../model/source.ts';
import type { MarkedText } from './content-builder.ts';
import { isHiddenTag, tagName } from './html-text.ts';

export interface InlineContext {
  /** The addresses of reference links by identifier. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The number under which a footnote is shown. */
  readonly footnoteNumber: (identifier: string) => number;
  /** What a line break becomes: a space in paragraphs, a line feed in table cells. */
  readonly lineBreak: ' ' | '\n';
}

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** The address when it is one a reader may follow, else null. */
function safeAddress(url: string): string | null {
  try {
    return allowed.has(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The elements of inline HTML that say what a mark says. */
const markOfTag: Readonly<Record<string, Exclude<Mark['kind'], 'link'>>> = {
  sup: 'superscript',
  sub: 'subscript',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  del: 'strikethrough',
  s: 'strikethrough',
};

/** Elements open at once; those deeper keep their text. A closing tag looks through what is open. */
const deepest = 32;

class InlineReader {
  readonly marks: Mark[] = [];
  /** Elements of inline HTML that are open, the innermost last, and where their text begins. */
  readonly #open: { readonly name: string; readonly start: number }[] = [];
  text = '';
  /** The element whose content is being dropped. */
  #hiddenIn = '';
  readonly #context: InlineContext;

  constructor(context: InlineContext) {
    this.#context = context;
  }

  readAll(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.#read(node);
  }

  #read(node: Nodes): void {
    if (this.#hiddenIn !== '' && node.type !== 'html') return;
    switch (node.type) {
      case 'text':
        this.text += node.value.replaceAll('\n', ' ');
        return;
      case 'break':
        this.text += this.#context.lineBreak;
        return;
      case 'inlineCode':
        return this.#marked('code', () => (this.text += node.value));
      case 'strong':
      case 'emphasis':
        return this.#marked(node.type, () => this.readAll(node.children));
      case 'delete':
        return this.#marked('strikethrough', () => this.readAll(node.children));
      case 'link':
        return this.#link(node.url, node.children);
      case 'linkReference':
        return this.#link(this.#context.addresses.get(node.identifier) ?? '', node.children);
      case 'image':
      case 'imageReference':
        this.text += node.alt ?? '';
        return;
      case 'footnoteReference': {
        const { identifier } = node;
        return this.#marked('superscript', () => (this.text += `[${this.#context.footnoteNumber(identifier)}]`));
      }
      case 'html':
        return this.#html(node.value);
      default:
        if ('children' in node) this.readAll(node.children);
        else if ('value' in node) this.text += node.value;
    }
  }

  #marked(kind: Exclude<Mark['kind'], 'link'>, read: () => void): void {
    const start = this.text.length;
    read();
    if (this.text.length > start) this.marks.push({ kind, start, end: this.text.length });
  }

  #link(url: string, children: readonly PhrasingContent[]): void {
    const start = this.text.length;
    this.readAll(children);
    const href = safeAddress(url);
    if (href !== null && this.text.length > start)
      this.marks.push({ kind: 'link', href, start, end: this.text.length });
  }

  /** Inline HTML arrives tag by tag; what stands between a script's tags is dropped with them. */
  #html(value: string): void {
    const name = tagName(value);
    if (this.#hiddenIn !== '') {
      if (name === `/${this.#hiddenIn}`) this.#hiddenIn = '';
    } else if (isHiddenTag(name) && !value.endsWith('/>')) this.#hiddenIn = name;
    else if (name === 'br') this.text += this.#context.lineBreak;
    else if (name.startsWith('/')) this.#close(name.slice(1));
    else if (Object.hasOwn(markOfTag, name) && this.#open.length < deepest) {
      this.#open.push({ name, start: this.text.length });
    }
  }

  /** An element that is never closed marks nothing; one that closes takes those along that were left open inside it. */
  #close(name: string): void {
    const at = this.#open.findLastIndex((element) => element.name === name);
    const kind = markOfTag[name];
    const start = this.#open[at]?.start;
    if (kind === undefined || start === undefined) return;
    this.#open.length = at;
    if (this.text.length > start) this.marks.push({ kind, start, end: this.text.length });
  }
}

/** Text and marks of inline nodes; offsets are UTF-16 code units from the start of this text. */
export function readInline(nodes: readonly Nodes[], context: InlineContext): MarkedText {
  const reader = new InlineReader(context);
  reader.readAll(nodes);
  const marks = reader.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: reader.text, marks };
}
