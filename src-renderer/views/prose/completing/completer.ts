// Follows what is typed behind an `@` or a `#` in an editor, and puts the mention or the tag that is chosen in its place.
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { matchTag } from '../../../model/tag-syntax.ts';
import { FOLLOWING } from '../prose-extension.ts';
import { $createMentionNode, $createTagNode } from '../prose-leaves.ts';
import type { Completion } from './completions.ts';
import { openQuery, type OpenQuery } from './open-query.ts';

/** A query and the text in which it stands. */
interface Asked extends OpenQuery {
  readonly key: NodeKey;
}

export interface Shown {
  readonly asked: Asked;
  /** Never empty. */
  readonly options: readonly Completion[];
  readonly active: number;
}

type Answer = (words: string) => readonly Completion[];

/** Plain words, in which alone something is completed: not in code, a link, a mention or a tag. */
const isPlain = (node: LexicalNode): node is TextNode =>
  $isTextNode(node) && node.isSimpleText() && !node.hasFormat('code') && node.getParent()?.getType() === 'paragraph';

function $askedAtCaret(): Asked | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!isPlain(node)) return null;
  const before = node.getPreviousSibling()?.getTextContent().at(-1) ?? '';
  const query = openQuery(node.getTextContent().slice(0, selection.anchor.offset), before);
  return query && { ...query, key: node.getKey() };
}

const isSame = (a: Asked | null, b: Asked | null) => a?.key === b?.key && a?.at === b?.at && a?.sign === b?.sign;

/** Puts a node in the place of some code units of a text. */
function $putInPlace(text: TextNode, from: number, to: number, made: TextNode): void {
  const parts = text.splitText(from, to);
  const place = parts[from === 0 ? 0 : 1] as TextNode;
  made.setFormat(text.getFormat());
  place.replace(made);
}

/** The caret right behind a node, past the space that follows; one is added where words would stick to it. */
function $goBehind(node: TextNode): void {
  const next = node.getNextSibling();
  const following = $isTextNode(next) ? next.getTextContent() : '';
  if (next && $isTextNode(next) && next.isSimpleText() && !/^[\p{L}\p{N}]/u.test(following)) {
    const offset = /^\s/u.test(following) ? 1 : 0;
    next.select(offset, offset);
    return;
  }
  const space = $createTextNode(' ');
  node.insertAfter(space);
  space.select(1, 1);
}

/** One for each editor. */
export class Completer {
  readonly #editor: LexicalEditor;
  readonly #open: (sign: OpenQuery['sign']) => Answer;
  readonly #listeners = new Set<() => void>();
  /** What is being typed, shown or not. */
  #asked: Asked | null = null;
  #answer: Answer = () => [];
  /** Closed by Escape: it stays words. */
  #dismissed: Asked | null = null;
  #shown: Shown | null = null;

  constructor(editor: LexicalEditor, open: (sign: OpenQuery['sign']) => Answer) {
    this.#editor = editor;
    this.#open = open;
  }

  get = (): Shown | null => this.#shown;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Answers how to stop. */
  follow(): () => void {
    return this.#editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
      if (tags.has(FOLLOWING)) this.#leave();
      else this.#see(editorState.read($askedAtCaret), dirtyLeaves.size > 0);
    });
  }

  /** Whether the key, pressed in the editor, was for the list. Called within an update. */
  $onKey(event: KeyboardEvent | null): boolean {
    const shown = this.#shown;
    if (!shown || !event || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const { length } = shown.options;
    switch (event.key) {
      case 'ArrowDown':
        this.#show({ ...shown, active: (shown.active + 1) % length });
        return true;
      case 'ArrowUp':
        this.#show({ ...shown, active: (shown.active + length - 1) % length });
        return true;
      case 'Enter':
      case 'Tab':
        this.#$choose(shown, shown.active);
        return true;
      case 'Escape':
        this.#dismissed = shown.asked;
        this.#leave();
        return true;
      default:
        return false;
    }
  }

  point(active: number): void {
    if (this.#shown && this.#shown.active !== active) this.#show({ ...this.#shown, active });
  }

  choose(index: number): void {
    const shown = this.#shown;
    if (shown) this.#editor.update(() => this.#$choose(shown, index));
  }

  /** The editor is being left: the tag that was typed and not chosen is one. */
  settle(): void {
    const asked = this.#asked;
    this.#leave();
    if (asked?.sign === '#') this.#editor.update(() => $makeTag(asked), { discrete: true });
  }

  #see(now: Asked | null, typed: boolean): void {
    if (this.#dismissed && !isSame(now, this.#dismissed)) this.#dismissed = null;
    const before = this.#asked;
    if (now && isSame(now, before)) {
      this.#ask(now);
      return;
    }
    this.#leave();
    // What ended the tag (a space, a comma) has just been typed, or the caret went elsewhere.
    if (before?.sign === '#' && !this.#editor.isComposing()) this.#editor.update(() => $makeTag(before));
    if (!now || !typed || isSame(now, this.#dismissed)) return;
    this.#answer = this.#open(now.sign);
    this.#ask(now);
  }

  #ask(asked: Asked): void {
    this.#asked = asked;
    const options = this.#answer(asked.words);
    this.#show(options.length === 0 ? null : { asked, options, active: 0 });
  }

  #leave(): void {
    this.#asked = null;
    if (this.#shown) this.#show(null);
  }

  #show(shown: Shown | null): void {
    this.#shown = shown;
    for (const listener of [...this.#listeners]) listener();
  }

  #$choose({ asked, options }: Shown, index: number): void {
    const option = options[index];
    const node = $getNodeByKey(asked.key);
    this.#leave();
    if (!option || !$isTextNode(node)) return;
    const made = option.kind === 'tag' ? $createTagNode(option.written) : $createMentionNode(option.id, option.title);
    $putInPlace(node, asked.at, asked.at + 1 + asked.words.length, made);
    $goBehind(made);
  }
}

/** The tag that still stands where it was typed. */
function $makeTag({ key, at }: Asked): void {
  const node = $getNodeByKey(key);
  if (!node || !isPlain(node)) return;
  const found = matchTag(node.getTextContent(), at);
  if (found !== null) $putInPlace(node, at, at + found.length, $createTagNode(found));
}
