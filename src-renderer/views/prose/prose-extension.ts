// The Lexical extension of both editors: inline formats that prose can hold, links, the study's own undo, safe paste.
import { $toggleLink, LinkExtension } from '@lexical/link';
import { RichTextExtension } from '@lexical/rich-text';
import { mergeRegister } from '@lexical/utils';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  configExtension,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  DROP_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { safeHref } from '../../model/prose-runs.ts';
import { runCommand } from '../session/command-registry.ts';
import css from './editors.module.css';
import { registerLeafCaret } from './leaf-caret.ts';
import { proseFormats } from './lexical-prose.ts';
import { MentionNode, TagNode } from './prose-leaves.ts';
import { pastedLines, type PastedLine } from './pasted-lines.ts';

/** Marks an update that shows what others wrote: it is not typing. */
export const FOLLOWING = 'lodestone-following';

const transferOf = (event: unknown): DataTransfer | null => {
  if (typeof ClipboardEvent !== 'undefined' && event instanceof ClipboardEvent) return event.clipboardData;
  if (event === null || typeof event !== 'object') return null;
  const { clipboardData, dataTransfer } = event as { clipboardData?: DataTransfer; dataTransfer?: DataTransfer };
  return clipboardData ?? dataTransfer ?? null;
};

/** A URL pasted over selected words makes them a link. */
function $linkSelection(lines: readonly PastedLine[]): boolean {
  const selection = $getSelection();
  const [line] = lines;
  const [node] = line ?? [];
  if (lines.length !== 1 || line?.length !== 1 || node?.kind !== 'text') return false;
  if (!$isRangeSelection(selection) || selection.isCollapsed() || /\s/u.test(node.text.trim())) return false;
  const href = safeHref(node.text);
  if (href === null) return false;
  $toggleLink(href);
  return true;
}

/** Every way text comes in from outside goes through `$insert`, so that no foreign format is ever read by Lexical itself. */
export function registerPaste(editor: LexicalEditor, $insert: (lines: readonly PastedLine[]) => void): () => void {
  const $take = (event: unknown): boolean => {
    const data = transferOf(event);
    if (!data) return false;
    (event as Event).preventDefault();
    const lines = pastedLines(data);
    if (lines.length > 0 && !$linkSelection(lines)) $insert(lines);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, $take, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => typeof event !== 'string' && $take(event),
      COMMAND_PRIORITY_CRITICAL,
    ),
    // What is dragged in from elsewhere arrives as an insertion above; files are not for prose.
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if ((event.dataTransfer?.files.length ?? 0) > 0) event.preventDefault();
        return (event.dataTransfer?.files.length ?? 0) > 0;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

// Undo is the study's: what waits is handed over first, and the editor then takes the text that stands.
const studyStep = (id: 'undo' | 'redo') => () => {
  queueMicrotask(() => runCommand(id));
  return true;
};

const refuse = () => true;

function register(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerLeafCaret(editor),
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !proseFormats.has(format), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(UNDO_COMMAND, studyStep('undo'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, studyStep('redo'), COMMAND_PRIORITY_CRITICAL),
    ...[FORMAT_ELEMENT_COMMAND, INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND, INSERT_TAB_COMMAND].map((command) =>
      editor.registerCommand(command as typeof INSERT_TAB_COMMAND, refuse, COMMAND_PRIORITY_CRITICAL),
    ),
  );
}

const named = (name: string | undefined) => name ?? '';

export const proseExtension = defineExtension({
  name: 'lodestone/prose',
  namespace: 'lodestone-prose',
  nodes: [MentionNode, TagNode],
  dependencies: [
    RichTextExtension,
    configExtension(LinkExtension, { validateUrl: (url: string) => safeHref(url) !== null, attributes: undefined }),
  ],
  theme: {
    link: named(css.link),
    text: {
      bold: named(css.bold),
      italic: named(css.italic),
      strikethrough: named(css.strikethrough),
      code: named(css.code),
    },
  },
  register,
  onError: (error: Error) => {
    throw error;
  },
});
