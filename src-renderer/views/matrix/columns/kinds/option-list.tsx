// A list beside a cell to choose from: arrows and first letters go over it, Enter takes, Space marks where several may be taken.
import { Popover } from '@base-ui/react/popover';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { byWords } from '../../../../model/column-kinds/value-kind.ts';
import { popupContainer } from '../../../design/popup-container.ts';
import type { TitleEnd } from '../../rows/title-field.tsx';
import css from './option-list.module.css';

export interface ListOption {
  readonly id: string;
  readonly title: string;
  /** Stands before the title. */
  readonly sign?: ReactNode;
}

interface OptionListProps {
  readonly label: string;
  readonly options: readonly ListOption[];
  readonly chosen: readonly string[];
  readonly several: boolean;
  readonly typed: string;
  readonly anchor: RefObject<HTMLElement | null>;
  /** Without ids what stood is left. */
  readonly onEnd: (how: TitleEnd, ids?: readonly string[]) => void;
}

/** Milliseconds after which letters begin a new word. */
const WORD_PAUSE = 800;

/** The next option after `at` that begins with the letters; one letter alone goes on to the next. */
function matching(options: readonly ListOption[], letters: string, at: number): number {
  const begins = ({ title }: ListOption) => byWords(title.slice(0, letters.length), letters) === 0;
  const first = letters.length === 1 ? at + 1 : at;
  const order = [...options.keys()].map((i) => (first + i) % options.length);
  return order.find((i) => begins(options[i] as ListOption)) ?? -1;
}

function useLetters(options: readonly ListOption[], begun: string, go: (index: number) => void) {
  const letters = useRef({ typed: begun, at: 0 });
  useEffect(() => {
    letters.current.at = performance.now();
  }, []);
  /** Whether a word is being typed, of which a space may be part. */
  const typing = (now: number) => letters.current.typed !== '' && now - letters.current.at <= WORD_PAUSE;
  const type = (key: string, active: number, now: number) => {
    const typed = typing(now) ? letters.current.typed + key : key;
    letters.current = { typed, at: now };
    const found = matching(options, typed, active);
    if (found >= 0) go(found);
  };
  return { typing, type };
}

function useOptionList({ options, chosen, several, typed, onEnd }: OptionListProps) {
  const [picked, setPicked] = useState(chosen);
  const [marked, setMarked] = useState(false);
  const [active, setActive] = useState(() => {
    const found = typed === '' ? -1 : matching(options, typed, -1);
    return Math.max(0, found >= 0 ? found : options.findIndex(({ id }) => chosen.includes(id)));
  });
  const ended = useRef(false);
  const end = (how: TitleEnd, ids?: readonly string[]) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(how, ids);
  };
  const letters = useLetters(options, typed, setActive);
  const toggle = (id: string) => {
    setMarked(true);
    setPicked((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
  };
  const here = () => options[active]?.id ?? '';
  // Enter alone takes the one stood on; where marks were made or stood, it keeps them, also when none is left.
  const keepsMarks = several && (marked || chosen.length > 0);
  const take = (how: TitleEnd) => end(how, keepsMarks ? picked : [here()]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const last = options.length - 1;
    if (key === 'ArrowDown') setActive(Math.min(last, active + 1));
    else if (key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (key === 'Home') setActive(0);
    else if (key === 'End') setActive(last);
    else if (key === 'Enter') take('enter');
    else if (key === 'Tab') end(event.shiftKey ? 'previous' : 'next', several ? picked : undefined);
    else if (key === 'Escape') end('escape');
    else if (key === 'Delete' || key === 'Backspace') end('enter', []);
    else if (key === ' ' && letters.typing(event.timeStamp)) letters.type(key, active, event.timeStamp);
    else if (key === ' ' && several) toggle(here());
    else if (key === ' ') take('enter');
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey) letters.type(key, active, event.timeStamp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (id: string) => (several ? toggle(id) : end('enter', [id]));
  const leave = () => end('left', several ? picked : undefined);
  return { picked, active, setActive, onKeyDown, onClick, leave, end };
}

export function OptionList(props: OptionListProps): ReactNode {
  const { label, options, several, anchor } = props;
  const { picked, active, setActive, onKeyDown, onClick, leave, end } = useOptionList(props);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => !open && (reason === 'escape-key' ? end('escape') : leave())}
    >
      <Popover.Portal container={popupContainer}>
        <Popover.Positioner className={css.layer} anchor={anchor} side="bottom" align="start" sideOffset={2}>
          <Popover.Popup className={css.popup} initialFocus={list} finalFocus={() => false} aria-label={label}>
            <div
              ref={list}
              role="listbox"
              tabIndex={0}
              className={css.list}
              aria-label={label}
              aria-multiselectable={several}
              aria-activedescendant={`${id}-${active}`}
              onKeyDown={onKeyDown}
            >
              {options.map((option, i) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the keys and the focus
                <div
                  key={option.id}
                  id={`${id}-${i}`}
                  role="option"
                  aria-selected={picked.includes(option.id)}
                  className={css.option}
                  data-active={i === active || undefined}
                  onPointerMove={() => setActive(i)}
                  onClick={() => onClick(option.id)}
                >
                  <span className={css.check}>{picked.includes(option.id) && <Check aria-hidden size="1em" />}</span>
                  {option.sign}
                  {option.title}
                </div>
              ))}
            </div>
            {several && <p className={css.hint}>Space marks, Enter keeps</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
