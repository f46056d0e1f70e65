// Joins an editor to what is kept: hands typing over at pauses, on blur and on flush, and follows what others write.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWorkbench } from '../session/workbench-context.ts';
import { PauseFlush } from './pause-flush.ts';
import { FOLLOWING } from './prose-extension.ts';

export interface Typing {
  /** Hands over what waits. */
  readonly flush: () => void;
  /** Hands over what was typed before the editor changed the text for a gesture; the gesture keeps the rest itself. */
  readonly handOver: (typed: string) => void;
}

interface TypingParts {
  /** What is kept now. */
  readonly value: string;
  readonly $read: () => string;
  /** Replaces everything in the editor; called inside an update. */
  readonly $show: (value: string) => void;
  readonly onWrite: (value: string) => void;
}

export function useTyping(parts: TypingParts): Typing {
  const [editor] = useLexicalComposerContext();
  const { session } = useWorkbench();
  const latest = useRef(parts);
  useLayoutEffect(() => {
    latest.current = parts;
  });
  const known = useRef(parts.value);
  const typing = useRef<Typing & { readonly wait: PauseFlush }>(null);

  if (typing.current === null) {
    const write = (next: string) => {
      if (next === known.current) return;
      known.current = next;
      latest.current.onWrite(next);
    };
    const read = () => editor.read(() => latest.current.$read());
    const wait = new PauseFlush(() => write(read()));
    const handOver = (typed: string) => {
      // Reading commits the update of the gesture, which would count as typing otherwise.
      const now = read();
      wait.forget();
      write(typed);
      known.current = now;
    };
    typing.current = { wait, flush: wait.now, handOver };
  }
  const here = typing.current;

  useEffect(() => {
    const offUpdate = editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves }) => {
      if (!tags.has(FOLLOWING) && dirtyElements.size + dirtyLeaves.size > 0) here.wait.typed();
    });
    const offFlush = session.onFlush(here.flush);
    return () => {
      here.flush();
      offFlush();
      offUpdate();
    };
  }, [editor, session, here]);

  const { value } = parts;
  useEffect(() => {
    if (value === known.current) return;
    here.wait.forget();
    known.current = value;
    editor.update(() => latest.current.$show(value), { tag: FOLLOWING });
  }, [editor, here, value]);

  return here;
}
