// Writes normal prose nodes as canonical inline Markdown that every GFM parser reads alike.
import { isAsciiPunctuation, isSpace, isWord } from './prose-characters.ts';
import type { ProseNode } from './prose-runs.ts';
import { escapeInline } from './prose-text.ts';

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** Code spans and the brackets of links: nothing in them may be touched. */
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly delimiter: string; readonly pair: number };

/** A code span with a fence that its text cannot close. */
export function codeSpan(text: string): string {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  // A text with runs of one and of three backticks could do with two; one more than the longest is plainer.
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) || (/^ .*[^ ].* $/.test(text) && text.length > 1) || /^ [^ ]+ $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function balanced(href: string): boolean {
  let depth = 0;
  for (const sign of href) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A link's address as Markdown writes it between parentheses. Takes what `safeHref` or `proseHref` gives. */
export function writeHref(href: string): string {
  const safe = href.replace(/&(?=[a-z\d#]+;)/gi, '\\&');
  return balanced(safe) ? safe : safe.replace(/[()]/g, '\\$&');
}

function piecesOf(nodes: readonly ProseNode[], into: Piece[]): Piece[] {
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
        into.push({ kind: 'text', text: escapeInline(node.text) });
        break;
      case 'tag':
        into.push({ kind: 'text', text: node.text });
        break;
      case 'code':
        into.push({ kind: 'fixed', text: codeSpan(node.text) });
        break;
      case 'link':
        into.push({ kind: 'fixed', text: '[' });
        piecesOf(node.children, into);
        into.push({ kind: 'fixed', text: `](${writeHref(node.href)})` });
        break;
      default: {
        const pair = into.length;
        const delimiter = { strong: '**', emphasis: '_', strikethrough: '~~' }[node.kind];
        into.push({ kind: 'open', delimiter, pair });
        piecesOf(node.children, into);
        into.push({ kind: 'close', delimiter, pair });
      }
    }
  }
  return into;
}

const textOf = (piece: Piece | undefined) => (piece ? ('delimiter' in piece ? piece.delimiter : piece.text) : '');
const firstOf = (piece: Piece | undefined) => textOf(piece)[0] ?? '';
const lastOf = (piece: Piece | undefined) => textOf(piece).at(-1) ?? '';
/** Neither white space nor punctuation to every parser. */
const unsure = (unit: string) => unit !== '' && !isSpace(unit) && !isAsciiPunctuation(unit);

/** `a_b_c` is no emphasis, `a*b*c` is: inside words the star is used, unless another star stands next to it. */
function withStarsInWords(pieces: readonly Piece[]): Piece[] {
  const out = [...pieces];
  for (const [at, piece] of out.entries()) {
    if (piece.kind !== 'close' || piece.delimiter !== '_') continue;
    const opens = piece.pair;
    const outside = [lastOf(out[opens - 1]), firstOf(out[at + 1])];
    const inside = [firstOf(out[opens + 1]), lastOf(out[at - 1])];
    if (!outside.some(unsure) || !inside.every(isWord) || outside.includes('*')) continue;
    out[opens] = { kind: 'open', delimiter: '*', pair: opens };
    out[at] = { kind: 'close', delimiter: '*', pair: opens };
  }
  return out;
}

const asReference = (character: string) => `&#${character.codePointAt(0)};`;
const escapeEach = (signs: string) => signs.replace(/./g, '\\$&');
/**
 * A backslash that stood for itself before the character would escape the reference; underscores next to it meant
 * nothing between two letters, but do beside a reference.
 */
const encodeLast = (text: string) =>
  text.replace(
    /(?:(?<!\\)(_+)|(\\*))(.)$/su,
    (_all, signs: string | undefined, slashes: string | undefined, last: string) => {
      const odd = (slashes ?? '').length % 2 === 1;
      return `${escapeEach(signs ?? '')}${slashes ?? ''}${odd ? '\\' : ''}${asReference(last)}`;
    },
  );
const encodeFirst = (text: string) =>
  text.replace(/^(.)(_*)/su, (_all, first: string, signs: string) => `${asReference(first)}${escapeEach(signs)}`);

/**
 * Writes the character outside a delimiter as a reference where it would keep the delimiter from working. A reference
 * counts as punctuation, so that it may do the same to the next delimiter: repeated until nothing changes.
 */
function withClearEdges(pieces: readonly Piece[]): string[] {
  const texts = pieces.map(textOf);
  const clear = (at: number, piece: Piece): boolean => {
    if (piece.kind !== 'open' && piece.kind !== 'close') return false;
    const opens = piece.kind === 'open';
    const outer = opens ? at - 1 : at + 1;
    const text = texts[outer] ?? '';
    const inner = (opens ? texts[at + 1]?.[0] : texts[at - 1]?.at(-1)) ?? '';
    if (pieces[outer]?.kind !== 'text' || !unsure((opens ? text.at(-1) : text[0]) ?? '')) return false;
    if (piece.delimiter !== '_' && isWord(inner)) return false;
    texts[outer] = opens ? encodeLast(text) : encodeFirst(text);
    return true;
  };
  let changed = true;
  while (changed) {
    changed = false;
    for (const [at, piece] of pieces.entries()) changed = clear(at, piece) || changed;
  }
  return texts;
}

/** Joins pieces of inline Markdown; an exclamation mark before a bracket would make an image of it. */
export function joinInline(parts: readonly string[]): string {
  let out = '';
  for (const part of parts) {
    if (part.startsWith('[') && /(?<!\\)(?:\\\\)*!$/.test(out.slice(-64))) out = `${out.slice(0, -1)}\\!`;
    out += part;
  }
  return out;
}

/** Nodes in normal form as Markdown. */
export function writeNormal(nodes: readonly ProseNode[]): string {
  return joinInline(withClearEdges(withStarsInWords(piecesOf(nodes, []))));
}
