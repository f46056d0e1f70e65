// What happens in the link palette: typing, moving, marking several, making something new, the stance, and then the links.
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { annotationAt } from '../../../commands/new-annotation.ts';
import type { EvidenceLink, Stance } from '../../../model/annotation.ts';
import type { Passage } from '../../../model/source.ts';
import { useSession, useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';
import { useReject } from '../../suggestions/use-reject.ts';
import { quoteOf } from '../citation.ts';
import { announce } from '../../session/toasts.ts';
import { stanceTitles } from '../../design/stance-titles.ts';
import { type NewTargets, shorten, usePassageActs } from '../use-passage-acts.ts';
import { type LinkOption, type LinkOptions, useLinkOptions } from './use-link-options.ts';

const stanceKeys: Readonly<Record<string, Stance>> = { KeyS: 'supports', KeyX: 'contradicts', KeyC: 'context' };
const noLinks: readonly EvidenceLink[] = [];

/** What is being made of the passage before it is linked to. */
export interface Draft {
  readonly what: 'statement' | 'priority';
  readonly words: string;
  /** The words are the passage's own. */
  readonly said: boolean;
  /** The row that fits best, from 0. */
  readonly rank: number;
}

/** A suggestion and the same target further down are one. */
const identityOf = (option: LinkOption) =>
  option.kind === 'target' ? option.target.target.id : `new ${option.what} ${option.words}`;

type Chosen = ReadonlyMap<string, LinkOption>;

/** Links to everything chosen and made, in one step, and closes the palette. */
function useLinking(): (chosen: Chosen, made?: NewTargets) => void {
  const { session } = useWorkbench();
  const acts = usePassageActs();
  return (chosen, made = {}) => {
    const options = [...chosen.values()];
    const targets = options.flatMap((option) => (option.kind === 'target' ? [option.target.target] : []));
    const typed = options.flatMap((option) => (option.kind === 'new' ? [{ title: option.words, said: false }] : []));
    const { stance } = session.state;
    session.set({ linking: false });
    acts.link(targets, stance, { ...made, priorities: [...typed, ...(made.priorities ?? [])] });
  };
}

export interface LinkPaletteState extends LinkOptions {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly type: (query: string) => void;
  /** The option that Enter takes. */
  readonly current: LinkOption | undefined;
  readonly marked: readonly LinkOption[];
  readonly isMarked: (option: LinkOption) => boolean;
  /** `several`: only marks it, to link it together with others. */
  readonly take: (option: LinkOption, several: boolean) => void;
  /** What is being made, in a form of its own. */
  readonly draft: Draft | undefined;
  readonly make: (made: NewTargets) => void;
  readonly leaveDraft: () => void;
  /** Turns a suggestion down, for this passage. */
  readonly reject: (option: LinkOption) => void;
  readonly stance: Stance;
  readonly setStance: (stance: Stance) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export const isSuggestion = (option: LinkOption | undefined): boolean =>
  option?.kind === 'target' && option.because.length > 0;

/** Only a priority with a typed title is made at once: what else is new needs a place, or words of its own. */
const needsForm = (option: LinkOption) => option.kind === 'new' && (option.what === 'statement' || option.words === '');

function useDraft(words: string, { best, others }: LinkOptions) {
  const [draft, setDraft] = useState<Draft>();
  const begin = (option: LinkOption) => {
    if (option.kind !== 'new') return;
    const said = option.words === '';
    // What was typed is looked for first: whoever typed a row's name means that row.
    const near = said ? undefined : others.find((one) => one.kind === 'target');
    setDraft({ what: option.what, words: said ? words : option.words, said, rank: (near?.target ?? best)?.rank ?? 0 });
  };
  return { draft, begin, leave: () => setDraft(undefined) };
}

/** Those marked to be linked together. */
function useMarks(input: RefObject<HTMLInputElement | null>) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const mark = (option: LinkOption) => {
    const next = new Map(chosen);
    if (!next.delete(identityOf(option))) next.set(identityOf(option), option);
    setChosen(next);
    const words = option.kind === 'target' ? option.target.words : option.words;
    announce(`${next.has(identityOf(option)) ? 'Marked' : 'Unmarked'} “${shorten(words)}”, ${next.size} marked`);
    // What is typed next looks for the next one.
    input.current?.select();
  };
  return { chosen, mark };
}

interface KeyActs {
  readonly inField: (event: KeyboardEvent) => boolean;
  readonly setStance: (stance: Stance) => void;
  readonly move: (step: 1 | -1) => void;
  readonly take: (several: boolean) => void;
  /** Undefined where there is nothing to turn down. */
  readonly reject: (() => void) | undefined;
}

function onPaletteKey(event: KeyboardEvent, { inField, setStance, move, take, reject }: KeyActs): void {
  const stance = event.altKey ? stanceKeys[event.code] : undefined;
  if (stance) setStance(stance);
  else if (!inField(event)) return;
  else if (event.key === 'ArrowDown') move(1);
  else if (event.key === 'ArrowUp') move(-1);
  else if (event.key === 'Enter') take(event.shiftKey || event.ctrlKey || event.metaKey);
  else if (event.key === 'Delete' && reject) reject();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

export function useLinkPalette(view: ArticleView, passage: Passage): LinkPaletteState {
  const { store, session } = useWorkbench();
  const stance = useSession((state) => state.stance);
  const link = useLinking();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { chosen, mark } = useMarks(input);
  const place = { sourceId: view.sourceId, passage };
  const standing = annotationAt(store, place);
  const links = standing ? store.linksOf(standing.id) : noLinks;
  const words = quoteOf(view.content, passage);
  const found = useLinkOptions(query, place, words, links);
  const { draft, begin, leave } = useDraft(words, found);
  const options = [...found.suggested, ...found.others, ...found.fresh];
  const current = options[Math.min(active, options.length - 1)];
  const turnDown = useReject();
  const reject = (option: LinkOption) => {
    if (option.kind === 'target') turnDown(option.target.target, place, words);
  };
  const setStance = (next: Stance) => {
    session.set({ stance: next });
    announce(`Stance: ${stanceTitles[next]}`);
  };
  const take = (option: LinkOption, several: boolean) => {
    if (options.includes(option)) setActive(options.indexOf(option));
    if (needsForm(option)) begin(option);
    else if (several) mark(option);
    else link(new Map(chosen).set(identityOf(option), option));
  };
  const onKeyDown = (event: KeyboardEvent) =>
    onPaletteKey(event, {
      inField: ({ target, nativeEvent }) => target === input.current && !nativeEvent.isComposing && !!current,
      setStance,
      move: (step) => setActive((options.indexOf(current as LinkOption) + step + options.length) % options.length),
      take: (several) => current && take(current, several),
      reject: current && isSuggestion(current) ? () => reject(current) : undefined,
    });
  const type = (next: string) => {
    setQuery(next);
    setActive(0);
  };
  return {
    ...found,
    input,
    query,
    type,
    current,
    marked: [...chosen.values()],
    isMarked: (option) => chosen.has(identityOf(option)),
    take,
    draft,
    make: (made) => link(chosen, made),
    leaveDraft: leave,
    reject,
    stance,
    setStance,
    onKeyDown,
  };
}
