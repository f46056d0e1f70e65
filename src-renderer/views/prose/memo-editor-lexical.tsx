// The editor of a memo: paragraphs of inline prose; a line that begins with a dash is shown as a list item afterwards.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { parseProse, proseFromNodes } from '../../model/prose.ts';
import css from './editors.module.css';
import { FormatBar } from './format-bar.tsx';
import { $lexicalFromProse, $proseFromLexical } from './lexical-prose.ts';
import type { MemoEditorProps } from './memo-editor.tsx';
import { memoFromLines, memoLines } from './memo-blocks.ts';
import type { PastedLine } from './pasted-lines.ts';
import { FOLLOWING, proseExtension, registerPaste } from './prose-extension.ts';
import { onChord } from './statement-keys.ts';
import { useTyping } from './use-typing.ts';

function $fill(memo: string): void {
  const lines = memoLines(memo);
  const paragraphs = (lines.length > 0 ? lines : ['']).map((line) =>
    $createParagraphNode().append(...$lexicalFromProse(parseProse(line))),
  );
  $getRoot()
    .clear()
    .append(...paragraphs);
}

function $follow(memo: string): void {
  const focused = $getSelection() !== null;
  $fill(memo);
  if (focused) $getRoot().selectEnd();
}

function $readMemo(): string {
  const lines = $getRoot()
    .getChildren()
    .map((child) => ($isElementNode(child) ? proseFromNodes($proseFromLexical(child)) : ''));
  return memoFromLines(lines);
}

function $paste(lines: readonly PastedLine[]): void {
  lines.forEach((line, i) => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (i > 0) selection.insertParagraph();
    const now = $getSelection();
    if ($isRangeSelection(now)) now.insertNodes($lexicalFromProse(line));
  });
}

export function LexicalMemoEditor(props: MemoEditorProps): ReactNode {
  return (
    <LexicalExtensionComposer extension={proseExtension} contentEditable={null}>
      <Field {...props} />
    </LexicalExtensionComposer>
  );
}

function Field({ value, label, autoFocus = false, onWrite }: MemoEditorProps): ReactNode {
  const [editor] = useLexicalComposerContext();
  const [linking, setLinking] = useState(false);
  const first = useRef({ value, autoFocus });

  useLayoutEffect(() => {
    editor.update(() => $fill(first.current.value), { discrete: true, tag: [FOLLOWING, SKIP_DOM_SELECTION_TAG] });
    if (!first.current.autoFocus) return;
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.update(() => $getRoot().selectEnd(), { discrete: true, tag: FOLLOWING });
  }, [editor]);

  const typing = useTyping({ value, $read: $readMemo, $show: $follow, onWrite });

  useEffect(
    () =>
      mergeRegister(
        registerPaste(editor, $paste),
        editor.registerCommand(
          INSERT_LINE_BREAK_COMMAND,
          () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            const done = onChord(editor, event, () => setLinking(true));
            if (done) event.preventDefault();
            return done;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
    [editor],
  );

  return (
    <div className={css.memoEditor} onBlur={typing.flush}>
      <ContentEditable className={`${css.field} ${css.memo}`} aria-label={label} aria-multiline spellCheck />
      <FormatBar linking={linking} onLinking={setLinking} hint={null} />
    </div>
  );
}
