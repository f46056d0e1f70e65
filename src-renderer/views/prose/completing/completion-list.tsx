// The list beside the caret: the editor keeps the focus and tells by `aria-activedescendant` which of the options is meant.
import type { LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { popupContainer } from '../../design/popup-container.ts';
import type { Completer, Shown } from './completer.ts';
import css from './completion-list.module.css';
import type { Completion } from './completions.ts';
import { type ListPlace, placeList } from './list-place.ts';

interface CompletionListProps {
  readonly id: string;
  readonly editor: LexicalEditor;
  readonly completer: Completer;
  readonly shown: Shown;
}

/** The words that ask, from their sign on, as they are painted. */
function wordsOnScreen(editor: LexicalEditor, { asked }: Shown): Range | null {
  const element = editor.getElementByKey(asked.key);
  const text = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (!text) return null;
  const range = document.createRange();
  const length = text.textContent?.length ?? 0;
  range.setStart(text, Math.min(asked.at, length));
  range.setEnd(text, Math.min(asked.at + 1 + asked.words.length, length));
  return range;
}

function usePlace(editor: LexicalEditor, shown: Shown) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ListPlace>();
  const latest = useRef(shown);
  const measure = useRef(() => {
    const words = wordsOnScreen(editor, latest.current);
    const element = list.current;
    if (!words?.getBoundingClientRect || !element) return;
    const fromRight = getComputedStyle(words.startContainer.parentElement as Element).direction === 'rtl';
    const size = {
      width: element.offsetWidth,
      height: element.scrollHeight + element.offsetHeight - element.clientHeight,
    };
    const frame = { width: window.innerWidth, height: window.innerHeight };
    setPlace((now) => {
      const next = placeList(words.getBoundingClientRect(), size, frame, fromRight);
      const same = now?.left === next.left && now.top === next.top && now.maxHeight === next.maxHeight;
      return same ? now : next;
    });
  });
  useLayoutEffect(() => {
    latest.current = shown;
    measure.current();
  }, [shown]);
  useEffect(() => {
    const again = () => measure.current();
    window.addEventListener('scroll', again, true);
    window.addEventListener('resize', again);
    return () => {
      window.removeEventListener('scroll', again, true);
      window.removeEventListener('resize', again);
    };
  }, []);
  return { list, place };
}

export function CompletionList({ id, editor, completer, shown }: CompletionListProps): ReactNode {
  const { list, place } = usePlace(editor, shown);
  const { options, active, asked } = shown;
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [list, active]);
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={asked.sign === '@' ? 'Priorities to mention' : 'Tags'}
      className={css.list}
      style={place ?? { visibility: 'hidden' }}
      // The caret stays in the words.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, i) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the editor has the keys and the focus
        <div
          key={option.kind === 'tag' ? option.written : option.id}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          className={css.option}
          onPointerMove={() => completer.point(i)}
          onClick={() => completer.choose(i)}
        >
          <OptionWords option={option} />
        </div>
      ))}
    </div>,
    popupContainer.current,
  );
}

function OptionWords({ option }: { readonly option: Completion }): ReactNode {
  if (option.kind === 'mention') {
    return (
      <>
        <span className={css.rank}>{option.rank + 1}</span>
        <span className={css.title} dir="auto">
          {option.title}
        </span>
      </>
    );
  }
  if (option.uses === 0) {
    return (
      <>
        <span className={css.dot} />
        <span className={css.title}>
          New tag “<bdi>{option.name}</bdi>”
        </span>
      </>
    );
  }
  return (
    <>
      <span className={css.dot} data-colour={option.colour} />
      <span className={css.title} dir="auto">
        {option.name}
      </span>
      <span className={css.uses}>
        {option.uses}
        <span className="visually-hidden">{option.uses === 1 ? ' use' : ' uses'}</span>
      </span>
    </>
  );
}
