// The editor of one statement: a single paragraph of inline prose, whose keys shape the cell around it.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { $createParagraphNode, $getRoot, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { type FocusEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { parseProse } from '../../model/prose.ts';
import { $placeAt, $selectedOffsets } from './caret.ts';
import { CompletionList } from './completing/completion-list.tsx';
import { useCompletion } from './completing/use-completion.ts';
import css from './editors.module.css';
import { FormatBar } from './format-bar.tsx';
import { $lexicalFromProse } from './lexical-prose.ts';
import { FOLLOWING, proseExtension } from './prose-extension.ts';
import type { StatementEditorProps, StatementGesture } from './statement-gesture.ts';
import { $readStatement, registerStatementKeys } from './statement-keys.ts';
import { useAfterPointer } from './use-after-pointer.ts';
import { useTyping } from './use-typing.ts';

function $fill(prose: string): void {
  $getRoot()
    .clear()
    .append($createParagraphNode().append(...$lexicalFromProse(parseProse(prose))));
}

function $follow(prose: string): void {
  const caret = $selectedOffsets()?.end;
  $fill(prose);
  if (caret !== undefined) $placeAt(caret);
}

export function LexicalStatementEditor(props: StatementEditorProps): ReactNode {
  return (
    <LexicalExtensionComposer extension={proseExtension} contentEditable={null}>
      <Field {...props} />
    </LexicalExtensionComposer>
  );
}

function Field({ prose, label, caret, priorityId, onWrite, onGesture }: StatementEditorProps): ReactNode {
  const [editor] = useLexicalComposerContext();
  const box = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const first = useRef({ prose, caret });
  const latest = useRef(onGesture);
  useLayoutEffect(() => {
    latest.current = onGesture;
  });

  useLayoutEffect(() => {
    editor.update(() => $fill(first.current.prose), { discrete: true, tag: [FOLLOWING, SKIP_DOM_SELECTION_TAG] });
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.update(() => $placeAt(first.current.caret), { discrete: true, tag: FOLLOWING });
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [editor]);

  const { id, completer, shown, aria } = useCompletion(editor, priorityId);
  const typing = useTyping({ value: prose, $read: $readStatement, $show: $follow, onWrite });

  const ask = useCallback(
    (gesture: StatementGesture) => {
      if ('whole' in gesture) typing.handOver(gesture.whole);
      else {
        completer.settle();
        typing.flush();
      }
      latest.current(gesture);
    },
    [typing, completer],
  );
  useEffect(
    () => registerStatementKeys({ editor, completer, ask, askForLink: () => setLinking(true) }),
    [editor, completer, ask],
  );

  const afterPointer = useAfterPointer();
  const onBlur = (event: FocusEvent) => {
    completer.settle();
    typing.flush();
    // Another window in front is not leaving, and neither is the bar of this editor.
    const inside = event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget);
    if (!inside && document.hasFocus()) afterPointer(() => ask({ kind: 'left' }));
  };

  return (
    <div ref={box} className={css.statementEditor} onBlur={onBlur}>
      <ContentEditable
        className={`${css.field} ${css.statement}`}
        aria-label={label}
        aria-multiline={false}
        spellCheck
        {...aria}
      />
      {shown && <CompletionList id={id} editor={editor} completer={completer} shown={shown} />}
      <FormatBar linking={linking} onLinking={setLinking} hint={<StatementHint />} />
    </div>
  );
}

const StatementHint = (): ReactNode => (
  <>
    <kbd>Enter</kbd> splits · <kbd>Esc</kbd> puts back · <kbd>@</kbd> priority · <kbd>#</kbd> tag
  </>
);
