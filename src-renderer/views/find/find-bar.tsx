// The find bar above the source: finds as one types, counts, steps, and makes passages of all hits.
import { counted, inFigures } from '../../model/counted.ts';
import { ArrowDown, ArrowUp, CaseSensitive, ListTree, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { deferred } from '../design/deferred.tsx';
import { IconButton } from '../design/button.tsx';
import { useCommands } from '../session/command-registry.ts';
import type { FindState, Session } from '../session/session.ts';
import { useSession, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from '../source/article-view.ts';
import css from './find-bar.module.css';
import { HighlightAll } from './highlight-all.tsx';
import { useElsewhere } from './use-elsewhere.ts';
import { type Finding, useFind } from './use-find.ts';
import { useStillness } from './use-stillness.ts';
import { useWayBack } from './use-way-back.ts';

/** Listed when it is asked for, and fetched then. */
const Elsewhere = deferred(async () => (await import('./elsewhere.tsx')).Elsewhere);

/** What is selected is most likely what is looked for. */
const LONGEST_SELECTION = 200;

const change = (session: Session, patch: Partial<FindState>) =>
  session.set({ find: { ...session.state.find, ...patch } });

function countWords({ sought, hits, done, at }: Finding): string {
  if (!sought) return '';
  if (!done) return 'Searching…';
  if (hits.length === 0) return 'No hit';
  if (at < 0) return counted(hits.length, 'hit');
  return `${inFigures(at + 1)} of ${inFigures(hits.length)}`;
}

/** Opens with what is selected, and takes the focus again whenever it is asked for. */
function useOpening(input: { readonly current: HTMLInputElement | null }): void {
  const { session } = useWorkbench();
  useCommands({
    find: () => {
      const selected = document.getSelection()?.toString().trim() ?? '';
      const query = selected !== '' && selected.length <= LONGEST_SELECTION ? selected : session.state.find.query;
      change(session, { open: true, query });
      input.current?.select();
    },
  });
}

/** In the source pane whether it is open or not, so that its keys are answered. */
export function FindBar({ view }: { readonly view: ArticleView }): ReactNode {
  const open = useSession((state) => state.find.open);
  const input = useRef<HTMLInputElement>(null);
  // It stays open when another source is shown: then nobody asked for it, and focus and place are left to who did.
  const stayed = useRef(open);
  useEffect(() => {
    if (!open) stayed.current = false;
  }, [open]);
  useOpening(input);
  return open ? <OpenBar view={view} input={input} asked={!stayed.current} /> : null;
}

interface OpenBarProps {
  readonly view: ArticleView;
  readonly input: { current: HTMLInputElement | null };
  /** Opened to find something, rather than still open when this source came. */
  readonly asked: boolean;
}

function OpenBar({ view, input, asked }: OpenBarProps): ReactNode {
  const { session } = useWorkbench();
  const finding = useFind(view);
  const elsewhere = useElsewhere(finding.sought, view.sourceId);
  const [shown, setShown] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  useStillness(view, bar, finding.hits[finding.at]);
  const { onFocus, goBack } = useWayBack();
  // Before the next key: what is typed at once is meant for the field.
  useLayoutEffect(() => {
    if (asked) input.current?.select();
  }, [asked, input]);
  const close = () => {
    const hit = finding.hits[finding.at];
    change(session, { open: false });
    // What was found can be linked or highlighted by its key at once.
    if (hit) session.set({ selected: { sourceId: view.sourceId, passage: hit, by: 'sentence' } });
    goBack(view.scroller);
  };
  const goBelow = () => below.current?.querySelector('button')?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) finding.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown' && below.current?.contains(event.target as Node) === false) goBelow();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere inside
    <div
      ref={bar}
      role="search"
      aria-label="Find"
      className={css.find}
      data-key-scope="study"
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div className={css.bar}>
        <Field input={input} />
        <Toggles />
        <span role="status" className={css.count}>
          {countWords(finding)}
        </span>
        <Steps finding={finding} />
        <HighlightAll sourceId={view.sourceId} hits={finding.hits} />
        <IconButton
          label={elsewhere.length === 0 ? 'Nothing found elsewhere' : `Found elsewhere: ${elsewhere.length}`}
          icon={ListTree}
          pressed={shown}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        />
        <IconButton label="Close Find" icon={X} onClick={close} />
      </div>
      {shown && <Elsewhere ref={below} found={elsewhere} view={view} onLeave={() => input.current?.focus()} />}
    </div>
  );
}

function Field({ input }: { readonly input: OpenBarProps['input'] }): ReactNode {
  const { session } = useWorkbench();
  const query = useSession((state) => state.find.query);
  return (
    <input
      ref={input}
      type="search"
      className={css.input}
      aria-label="Find in the source"
      placeholder="Find"
      autoComplete="off"
      spellCheck={false}
      value={query}
      onChange={({ target }) => change(session, { query: target.value })}
    />
  );
}

function Toggles(): ReactNode {
  const { session } = useWorkbench();
  const { matchCase, wholeWords } = useSession((state) => state.find);
  return (
    <>
      <IconButton
        label="Match case"
        icon={CaseSensitive}
        pressed={matchCase}
        onClick={() => change(session, { matchCase: !matchCase })}
      />
      <IconButton
        label="Whole words"
        icon={WholeWord}
        pressed={wholeWords}
        onClick={() => change(session, { wholeWords: !wholeWords })}
      />
    </>
  );
}

function Steps({ finding: { hits, step } }: { readonly finding: Finding }): ReactNode {
  useCommands({ 'find-next': () => step(1), 'find-previous': () => step(-1) });
  const disabled = hits.length === 0;
  return (
    <>
      <IconButton
        label="Previous hit"
        icon={ArrowUp}
        command="find-previous"
        disabled={disabled}
        onClick={() => step(-1)}
      />
      <IconButton label="Next hit" icon={ArrowDown} command="find-next" disabled={disabled} onClick={() => step(1)} />
    </>
  );
}
