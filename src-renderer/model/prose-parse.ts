// Reads inline Markdown into runs: the subset of CommonMark 0.31 and GFM that prose may hold; all else is literal text.
import { classify, flanking, isAsciiPunctuation } from './prose-characters.ts';
import { proseHref } from './prose-runs.ts';
import type { ProseMark, ProseRun } from './prose-runs.ts';
import { cleanText, oneLine } from './prose-text.ts';
import { isTagCharacter, matchTag } from './tag-syntax.ts';

interface Token {
  /** Literal text; for a delimiter run what is left of it; empty once a bracket is used. */
  text: string;
  readonly kind: 'text' | 'code' | 'tag';
}

/** A run of `*`, `_` or `~` that may still open or close something. */
interface Delimiter {
  readonly sign: string;
  readonly token: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  left: number;
}

interface Bracket {
  readonly token: number;
  readonly delimiters: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const namedReferences: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
]);
const referencePattern = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/y;
const longestHref = 4096;
const titlePattern = /[ ]+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))/y;

function decoded(digits: string | undefined, hex: string | undefined, name: string | undefined): string | null {
  if (name !== undefined) return namedReferences.get(name) ?? null;
  const point = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(digits, 10);
  const forbidden = point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return forbidden ? '\ufffd' : String.fromCodePoint(point);
}

/** The character reference at `at`, with its length in code units. */
function referenceAt(text: string, at: number): { readonly text: string; readonly length: number } | null {
  referencePattern.lastIndex = at;
  const match = referencePattern.exec(text);
  if (!match) return null;
  const meaning = decoded(match[1], match[2], match[3]);
  return meaning === null ? null : { text: meaning, length: match[0].length };
}

function unescapeHref(raw: string): string {
  let out = '';
  for (let i = 0; i < raw.length; i += 1) {
    const reference = raw[i] === '&' ? referenceAt(raw, i) : null;
    if (reference) {
      out += reference.text;
      i += reference.length - 1;
    } else if (raw[i] === '\\' && isAsciiPunctuation(raw[i + 1] ?? '')) {
      out += raw[i + 1];
      i += 1;
    } else out += raw[i];
  }
  return out;
}

/** The end of the destination that starts at `from`, or -1. Parentheses have to balance. */
function destinationEnd(text: string, from: number): number {
  let depth = 0;
  const limit = Math.min(text.length, from + longestHref);
  for (let i = from; i < limit; i += 1) {
    const sign = text[i];
    if (sign === '\\' && isAsciiPunctuation(text[i + 1] ?? '')) i += 1;
    else if (sign === ' ') return depth === 0 ? i : -1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return -1;
}

/** What follows a `]`: `(address)` or `(address "title")`. The title is dropped. */
function resourceAt(text: string, at: number): { readonly href: string; readonly end: number } | null {
  if (text[at] !== '(') return null;
  let from = at + 1;
  while (text[from] === ' ') from += 1;
  let end: number;
  let href: string;
  if (text[from] === '<') {
    const close = text.slice(from, from + longestHref).search(/(?<!\\)>/);
    if (close < 0) return null;
    href = text.slice(from + 1, from + close);
    end = from + close + 1;
  } else {
    end = destinationEnd(text, from);
    if (end < 0) return null;
    href = text.slice(from, end);
  }
  titlePattern.lastIndex = end;
  const title = titlePattern.exec(text.slice(0, Math.min(text.length, end + longestHref)));
  if (title) end += title[0].length;
  while (text[end] === ' ') end += 1;
  return text[end] === ')' ? { href: unescapeHref(href), end: end + 1 } : null;
}

/** The character of a tag that is written at `at`, with its length in code units. */
function tagCharacterAt(text: string, at: number): { readonly text: string; readonly length: number } | null {
  const sign = text[at] as string;
  if (sign === '&') return referenceAt(text, at);
  if (sign === '\\') return text[at + 1] === '_' ? { text: '_', length: 2 } : null;
  // Beside anything but a letter or digit it could mark an emphasis.
  const mayMark =
    sign === '_' && (classify(text[at - 1] ?? '') !== 'other' || classify(text[at + 1] ?? '') !== 'other');
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  return mayMark ? null : { text: character, length: character.length };
}

/** What looks like a tag at `at`; whether it stands where one may is seen when all runs are known. */
function tagAt(text: string, at: number): { readonly text: string; readonly end: number } | null {
  let shown = '#';
  const ends = [at + 1];
  for (let i = at + 1; i < text.length;) {
    const next = tagCharacterAt(text, i);
    if (!next || !isTagCharacter(next.text)) break;
    i += next.length;
    shown += next.text;
    while (ends.length < shown.length) ends.push(i);
  }
  const found = matchTag(shown, 0);
  return found === null ? null : { text: found, end: ends[found.length - 1] as number };
}

/** One pass over one text; then `runs()`. Linear but for delimiters that find no partner, as in CommonMark's own algorithm. */
class InlineParser {
  private readonly tokens: Token[] = [];
  private delimiters: Delimiter[] = [];
  private brackets: Bracket[] = [];
  private readonly ranges: (Range & { readonly mark: ProseMark })[] = [];
  private readonly links: (Range & { readonly href: string | null })[] = [];
  /** Lengths of backtick runs that were looked for and not found, by the place from which none follows. */
  private readonly missingFences = new Map<number, number>();
  private literal = '';
  private at = 0;

  constructor(private readonly text: string) {}

  runs(): ProseRun[] {
    while (this.at < this.text.length) this.step();
    this.flush();
    this.pairDelimiters(0);
    return this.collect();
  }

  private step(): void {
    const sign = this.text[this.at] as string;
    switch (sign) {
      case '\\':
        return this.escape();
      case '&':
        return this.reference();
      case '`':
        return this.codeSpan();
      case '*':
      case '_':
      case '~':
        return this.delimiterRun(sign);
      case '#':
        return this.tag();
      case '[':
        this.brackets.push({ token: this.push('['), delimiters: this.delimiters.length });
        this.at += 1;
        return undefined;
      case ']':
        return this.closeBracket();
      default:
        this.literal += sign;
        this.at += 1;
        return undefined;
    }
  }

  private flush(): void {
    if (this.literal !== '') this.tokens.push({ text: this.literal, kind: 'text' });
    this.literal = '';
  }

  private push(text: string, kind: Token['kind'] = 'text'): number {
    this.flush();
    this.tokens.push({ text, kind });
    return this.tokens.length - 1;
  }

  private escape(): void {
    const next = this.text[this.at + 1] ?? '';
    const escapes = isAsciiPunctuation(next);
    this.literal += escapes ? next : '\\';
    this.at += escapes ? 2 : 1;
  }

  private reference(): void {
    const found = referenceAt(this.text, this.at);
    this.literal += found ? found.text : '&';
    this.at += found ? found.length : 1;
  }

  private tag(): void {
    const found = tagAt(this.text, this.at);
    if (found) this.push(found.text, 'tag');
    else this.literal += '#';
    this.at = found ? found.end : this.at + 1;
  }

  private runLength(sign: string): number {
    let length = 1;
    while (this.text[this.at + length] === sign) length += 1;
    return length;
  }

  private codeSpan(): void {
    const length = this.runLength('`');
    const start = this.at + length;
    const end = this.fenceEnd(length, start);
    this.at = start;
    if (end < 0) {
      this.literal += '`'.repeat(length);
      return;
    }
    const inner = this.text.slice(start, end);
    const padded = inner.startsWith(' ') && inner.endsWith(' ') && /[^ ]/.test(inner);
    this.push(padded ? inner.slice(1, -1) : inner, 'code');
    this.at = end + length;
  }

  private fenceEnd(length: number, from: number): number {
    if ((this.missingFences.get(length) ?? Infinity) <= from) return -1;
    for (let i = this.text.indexOf('`', from); i >= 0;) {
      let to = i;
      while (this.text[to] === '`') to += 1;
      if (to - i === length) return i;
      i = this.text.indexOf('`', to);
    }
    this.missingFences.set(length, from);
    return -1;
  }

  private delimiterRun(sign: string): void {
    const length = this.runLength(sign);
    const before = this.text[this.at - 1] ?? '';
    const after = this.text[this.at + length] ?? '';
    const token = this.push(sign.repeat(length));
    this.at += length;
    if (sign === '~' && length > 2) return;
    this.delimiters.push({ sign, token, length, left: length, ...flanking(sign, before, after) });
  }

  private closeBracket(): void {
    this.at += 1;
    const bracket = this.brackets.pop();
    const resource = bracket ? resourceAt(this.text, this.at) : null;
    if (!bracket || !resource) {
      this.literal += ']';
      return;
    }
    this.flush();
    this.pairDelimiters(bracket.delimiters);
    (this.tokens[bracket.token] as Token).text = '';
    this.links.push({ from: bracket.token, to: this.tokens.length, href: proseHref(resource.href) });
    this.at = resource.end;
    // A link holds no other link, so what opened before it cannot become one any more.
    this.brackets = [];
  }

  /** CommonMark's 'process emphasis' over the delimiters from `bottom` on, which are used up by it. */
  private pairDelimiters(bottom: number): void {
    const waiting = this.delimiters.splice(bottom);
    const stack: Delimiter[] = [];
    const floors = new Map<string, number>();
    for (const closer of waiting) {
      if (closer.canClose) this.closeWith(closer, stack, floors);
      if (closer.canOpen && closer.left > 0) stack.push(closer);
    }
  }

  private closeWith(closer: Delimiter, stack: Delimiter[], floors: Map<string, number>): void {
    const family = `${closer.sign}${closer.canOpen}${closer.length % 3}${closer.sign === '~' ? closer.length : ''}`;
    while (closer.left > 0) {
      let i = stack.length - 1;
      const floor = floors.get(family) ?? 0;
      while (i >= floor && !pairs(stack[i] as Delimiter, closer)) i -= 1;
      if (i < floor) {
        floors.set(family, stack.length);
        return;
      }
      stack.length = i + 1;
      const opener = stack[i] as Delimiter;
      this.match(opener, closer);
      if (opener.left === 0) stack.pop();
      for (const [key, value] of floors) if (value > stack.length) floors.set(key, stack.length);
    }
  }

  private match(opener: Delimiter, closer: Delimiter): void {
    const range = { from: opener.token, to: closer.token };
    const used = opener.sign === '~' ? opener.left : Math.min(2, opener.left, closer.left);
    const mark = opener.sign === '~' ? 'strikethrough' : used === 2 ? 'strong' : 'emphasis';
    this.ranges.push({ ...range, mark });
    for (const delimiter of [opener, closer]) {
      delimiter.left -= used;
      (this.tokens[delimiter.token] as Token).text = delimiter.sign.repeat(delimiter.left);
    }
  }

  private collect(): ProseRun[] {
    const depth = { strikethrough: 0, strong: 0, emphasis: 0 };
    const steps = this.tokens.map((): { mark: ProseMark; by: number }[] => []);
    for (const { mark, from, to } of this.ranges) {
      // What is left of the delimiters themselves stands outside: an opener's before, a closer's behind.
      steps[from + 1]?.push({ mark, by: 1 });
      steps[to]?.push({ mark, by: -1 });
    }
    const hrefs = new Map<number, string | null>();
    for (const link of this.links) for (let i = link.from; i < link.to; i += 1) hrefs.set(i, link.href);
    return this.tokens.map(({ text, kind }, i) => {
      for (const { mark, by } of steps[i] ?? []) depth[mark] += by;
      const marks = new Set((['strikethrough', 'strong', 'emphasis'] as const).filter((mark) => depth[mark] > 0));
      return { text, code: kind === 'code', tag: kind === 'tag', marks, href: hrefs.get(i) ?? null };
    });
  }
}

function pairs(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.sign !== closer.sign) return false;
  if (opener.sign === '~') return opener.length === closer.length;
  const either = opener.canClose || closer.canOpen;
  return !either || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** The runs of any string, not yet in normal form. */
export function runsFromProse(prose: string): ProseRun[] {
  return new InlineParser(oneLine(cleanText(prose))).runs();
}
