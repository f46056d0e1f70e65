// Reads Markdown (CommonMark and GitHub's additions) into blocks, without ever trusting it with the parser's time.
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { guessDetails } from './article-details.ts';
import { ContentBuilder } from './content-builder.ts';
import type { BlockShape, MarkedText } from './content-builder.ts';
import { decodeText } from './decode-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { textOfHtml } from './html-text.ts';
import type { ReadArticle, ReadingOptions } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { markdownHazard } from './markdown-guards.ts';
import { readInline } from './markdown-inline.ts';
import type { InlineContext } from './markdown-inline.ts';
import { readPlainText } from './plain-text.ts';

/** Where a block stands: inside which quotations and lists. */
interface Place {
  readonly quoteDepth: number;
  /** The item a paragraph belongs to; `used` once its first paragraph, which shows the marker, is written. */
  readonly item?: {
    readonly depth: number;
    readonly ordered: boolean;
    readonly number?: number;
    prefix: string;
    used: boolean;
  };
}

class BlockReader {
  readonly builder = new ContentBuilder();
  readonly #addresses = new Map<string, string>();
  readonly #footnotes = new Map<string, FootnoteDefinition>();
  /** The number of each footnote, in the order in which they are first referred to. */
  readonly #cited = new Map<string, number>();
  #tables = 0;

  read(root: Root): void {
    this.#gather(root);
    this.#readAll(root.children, { quoteDepth: 0 });
    for (const identifier of this.#footnotes.keys()) this.#footnoteNumber(identifier);
    for (const [identifier, number] of this.#cited) {
      const footnote = this.#footnotes.get(identifier);
      if (footnote) this.#readFootnote(footnote, number);
    }
  }

  #gather(node: Nodes): void {
    if (node.type === 'definition' && !this.#addresses.has(node.identifier))
      this.#addresses.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition' && !this.#footnotes.has(node.identifier))
      this.#footnotes.set(node.identifier, node);
    if (node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      for (const child of node.children) this.#gather(child);
    }
  }

  #footnoteNumber(identifier: string): number {
    const number = this.#cited.get(identifier) ?? this.#cited.size + 1;
    this.#cited.set(identifier, number);
    return number;
  }

  #inline(nodes: readonly Nodes[], lineBreak: InlineContext['lineBreak'] = ' '): MarkedText {
    const footnoteNumber = (identifier: string) => this.#footnoteNumber(identifier);
    return readInline(nodes, { addresses: this.#addresses, footnoteNumber, lineBreak });
  }

  #readAll(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], place: Place): void {
    for (const node of nodes) this.#readBlock(node, place);
  }

  #readBlock(node: RootContent | BlockContent | DefinitionContent, place: Place): void {
    switch (node.type) {
      case 'heading':
        return this.builder.add({ kind: 'heading', level: node.depth }, this.#inline(node.children));
      case 'paragraph': {
        const [only] = node.children;
        if (node.children.length === 1 && only?.type === 'image' && !place.item) {
          return this.builder.add({ kind: 'image' }, only.alt ?? '');
        }
        return this.#paragraph(this.#inline(node.children), place);
      }
      case 'blockquote':
        return this.#readAll(node.children, { ...place, quoteDepth: place.quoteDepth + 1 });
      case 'list':
        return this.#readList(node, place);
      case 'table':
        return this.#readTable(node);
      case 'code':
        return this.builder.add({ kind: 'code', ...(node.lang ? { syntax: node.lang } : {}) }, node.value);
      case 'thematicBreak':
        return this.builder.add({ kind: 'rule' });
      case 'html':
        for (const line of textOfHtml(node.value).split('\n')) this.#paragraph({ text: line, marks: [] }, place);
        return undefined;
      default:
        return undefined;
    }
  }

  #paragraph(content: MarkedText, place: Place): void {
    const { item, quoteDepth } = place;
    if (!item) {
      return this.builder.add(quoteDepth > 0 ? { kind: 'quote', depth: quoteDepth } : { kind: 'paragraph' }, content);
    }
    if (content.text.trim() === '') return undefined;
    const { depth, ordered, number, prefix, used } = item;
    const numbered = number !== undefined && !used ? { number } : {};
    const shape: BlockShape = { kind: 'list-item', depth, ordered, ...numbered, ...(used ? { continued: true } : {}) };
    item.used = true;
    return this.builder.add(shape, used ? content : prefixed(prefix, content));
  }

  #readList(list: List, place: Place): void {
    const depth = place.item ? place.item.depth + 1 : 0;
    const ordered = list.ordered ?? false;
    list.children.forEach((child: ListItem, i) => {
      const numbered = ordered ? { number: (list.start ?? 1) + i } : {};
      const item = { depth, ordered, ...numbered, prefix: taskBox(child.checked), used: false };
      this.#readAll(child.children, { ...place, item });
    });
  }

  #readTable(node: Table): void {
    const table = this.#tables;
    this.#tables += 1;
    const width = node.children[0]?.children.length ?? 0;
    node.children.forEach(({ children }, row) => {
      for (let column = 0; column < Math.max(width, children.length); column += 1) {
        const cell = this.#inline(children[column]?.children ?? [], '\n');
        this.builder.add({ kind: 'table-cell', table, row, column, header: row === 0 }, cell);
      }
    });
  }

  #readFootnote({ children }: FootnoteDefinition, number: number): void {
    children.forEach((child, i) => {
      if (child.type !== 'paragraph') return this.#readBlock(child, { quoteDepth: 0 });
      const content = this.#inline(child.children);
      return this.builder.add({ kind: 'paragraph' }, i === 0 ? prefixed(`[${number}] `, content) : content);
    });
  }
}

const taskBox = (checked: boolean | null | undefined) => (checked === true ? '☑ ' : checked === false ? '☐ ' : '');

function prefixed(prefix: string, { text, marks }: MarkedText): MarkedText {
  const by = prefix.length;
  return { text: prefix + text, marks: marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by })) };
}

/** The blocks of a Markdown text, or null when the parser fails on it. Throws an ImportError when there is too much. */
function parsed(body: string): ContentBuilder | null {
  try {
    const reader = new BlockReader();
    reader.read(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
    return reader.builder;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    return null;
  }
}

function fallback(text: string, fileName: string, reason: string): ReadArticle {
  const kept = 'headings, lists and tables are kept, bold, links and notes show as they are typed';
  const warning = `The Markdown was read as plain text because ${reason}: its ${kept}. Split it to have them read.`;
  return { ...readPlainText(text, fileName), warnings: [warning] };
}

/** The article in a clean Markdown text (line feeds only). Throws an ImportError when it holds no text or too much. */
export function readMarkdown(text: string, fileName: string): ReadArticle {
  const hazard = markdownHazard(text);
  if (hazard !== null) return fallback(text, fileName, hazard);
  const { details, body } = readFrontMatter(text);
  const builder = parsed(body);
  if (!builder) return fallback(text, fileName, 'it could not be parsed whole');
  const content = builder.content();
  return { details: { ...guessDetails(content, fileName), ...details }, content, warnings: [] };
}

/** The importer of Markdown files. Throws an ImportError for what is no text, or too much of it. */
export function readArticle(bytes: Uint8Array, fileName: string, { encoding }: ReadingOptions = {}): ReadArticle {
  const { text, ...decoded } = decodeText(bytes, { chosen: encoding });
  const article = readMarkdown(text, fileName);
  return { ...article, ...decoded, warnings: [...decoded.warnings, ...article.warnings] };
}
