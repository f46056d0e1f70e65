// The keys of a statement's editor: each ends up as one gesture for the matrix, after what was typed is handed over.
import { mergeRegister } from '@lexical/utils';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { proseFromNodes } from '../../model/prose.ts';
import { chordOf } from '../session/chords.ts';
import type { Completer } from './completing/completer.ts';
import { $catchUpSelection, $paragraph, $selectedOffsets } from './caret.ts';
import { $lexicalFromProse, $proseFromLexical } from './lexical-prose.ts';
import type { PastedLine } from './pasted-lines.ts';
import { registerPaste } from './prose-extension.ts';
import type { StatementGesture } from './statement-gesture.ts';

interface KeysOf {
  readonly editor: LexicalEditor;
  /** While its list is open, the keys that choose are for it. */
  readonly completer: Completer;
  /** Hands over what was typed, then asks; called outside of any update. */
  readonly ask: (gesture: StatementGesture) => void;
  readonly askForLink: () => void;
}

/** The words of the statement as they stand in the editor. */
export function $readStatement(): string {
  const paragraph = $paragraph();
  return paragraph ? proseFromNodes($proseFromLexical(paragraph)) : '';
}

/** What stands before and after the caret, with what is selected taken out; the editor then holds the first part. */
function $cut(): { readonly before: ReturnType<typeof $proseFromLexical>; readonly after: typeof before } | null {
  const selection = $getSelection();
  const paragraph = $paragraph();
  if (!paragraph || !$isRangeSelection(selection)) return null;
  if (!selection.isCollapsed()) selection.removeText();
  const rest = selection.insertParagraph();
  if (!rest) return null;
  const after = $proseFromLexical(rest);
  const before = $proseFromLexical(paragraph);
  rest.remove();
  paragraph.selectEnd();
  return { before, after };
}

function $split(ask: KeysOf['ask']): boolean {
  const whole = $readStatement();
  const parts = $cut();
  if (!parts) return false;
  const before = proseFromNodes(parts.before);
  const gesture = { kind: 'split', whole, before, after: proseFromNodes(parts.after) } as const;
  queueMicrotask(() => ask(gesture));
  return true;
}

function $paste(lines: readonly PastedLine[], ask: KeysOf['ask']): void {
  const [first, ...others] = lines;
  const selection = $getSelection();
  if (!first || !$isRangeSelection(selection)) return;
  if (others.length === 0) {
    selection.insertNodes($lexicalFromProse(first));
    return;
  }
  const whole = $readStatement();
  const parts = $cut();
  if (!parts) return;
  const all = [[...parts.before, ...first], ...others];
  all[all.length - 1] = [...(all.at(-1) ?? []), ...parts.after];
  const proses = all.map(proseFromNodes).filter((prose) => prose !== '');
  if (proses.length > 0) queueMicrotask(() => ask({ kind: 'paste', whole, proses }));
}

function $joinAtStart(ask: KeysOf['ask']): boolean {
  const place = $selectedOffsets();
  const paragraph = $paragraph();
  if (!paragraph || place?.start !== 0 || place.end !== 0) return false;
  const whole = $readStatement();
  queueMicrotask(() => ask({ kind: 'join', whole }));
  return true;
}

/** Up at the very start and Down at the very end go to the statement before and after; with Alt they move this one. */
function $step(event: KeyboardEvent, step: 1 | -1, ask: KeysOf['ask']): boolean {
  const place = $selectedOffsets();
  const size = $paragraph()?.getTextContentSize() ?? 0;
  if (!place || event.shiftKey || event.ctrlKey || event.metaKey) return false;
  if (event.altKey) queueMicrotask(() => ask({ kind: 'move', step, caret: place.end }));
  else if (place.start === place.end && place.start === (step === 1 ? size : 0)) {
    queueMicrotask(() => ask({ kind: 'neighbour', step }));
  } else return false;
  return true;
}

/** Left and Right with Alt and Shift, which Lexical has no command for, move the statement to the column beside. */
function $carry(event: KeyboardEvent, ask: KeysOf['ask']): boolean {
  const chord = chordOf(event);
  const step = chord === 'Alt+Shift+Left' ? -1 : chord === 'Alt+Shift+Right' ? 1 : undefined;
  const place = $selectedOffsets();
  if (!place || step === undefined) return false;
  queueMicrotask(() => ask({ kind: 'carry', step, caret: place.end }));
  return true;
}

export function registerStatementKeys({ editor, completer, ask, askForLink }: KeysOf): () => void {
  // Commands of keys alone: a key means the place where the document shows the caret.
  const on = <T>(command: LexicalCommand<T>, handle: (payload: T) => boolean) =>
    editor.registerCommand(
      command,
      (payload) => {
        $catchUpSelection(editor);
        const done = (payload instanceof KeyboardEvent && completer.$onKey(payload)) || handle(payload);
        if (done && payload instanceof Event) {
          payload.preventDefault();
          payload.stopPropagation();
        }
        return done;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  const later = (gesture: StatementGesture) => {
    queueMicrotask(() => ask(gesture));
    return true;
  };
  return mergeRegister(
    registerPaste(editor, (lines) => $paste(lines, ask)),
    on(KEY_ENTER_COMMAND, (event) => {
      if (event && (event.ctrlKey || event.metaKey)) return later({ kind: 'keep' });
      return $split(ask);
    }),
    // A touch keyboard sends these without a key.
    on(INSERT_PARAGRAPH_COMMAND, () => $split(ask)),
    on(INSERT_LINE_BREAK_COMMAND, () => $split(ask)),
    on(KEY_ESCAPE_COMMAND, () => later({ kind: 'revert' })),
    on(KEY_TAB_COMMAND, (event) => later({ kind: 'cell', step: event.shiftKey ? -1 : 1 })),
    on(KEY_BACKSPACE_COMMAND, () => $joinAtStart(ask)),
    on(KEY_ARROW_UP_COMMAND, (event) => $step(event, -1, ask)),
    on(KEY_ARROW_DOWN_COMMAND, (event) => $step(event, 1, ask)),
    on(KEY_DOWN_COMMAND, (event) => $carry(event, ask) || onChord(editor, event, askForLink)),
  );
}

/** The chords of both editors that Lexical does not know itself. */
export function onChord(editor: LexicalEditor, event: KeyboardEvent, askForLink: () => void): boolean {
  switch (chordOf(event)) {
    case 'Mod+Shift+K':
      queueMicrotask(askForLink);
      return true;
    case 'Mod+Shift+M':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'code');
      return true;
    case 'Mod+Shift+X':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'strikethrough');
      return true;
    default:
      return false;
  }
}
