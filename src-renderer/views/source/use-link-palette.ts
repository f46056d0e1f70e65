// What happens in the link palette: typing, moving, marking several, the stance, and at the end the links.
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { annotationAt } from '../../commands/new-annotation.ts';
import type { EvidenceLink, Stance } from '../../model/annotation.ts';
import type { Passage } from '../../model/source.ts';
import { useSession, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { quoteOf } from './citation.ts';
import { type LinkOption, type LinkOptions, useLinkOptions } from './use-link-options.ts';
import { usePassageActs } from './use-passage-acts.ts';

const stanceKeys: Readonly<Record<string, Stance>> = { KeyS: 'supports', KeyX: 'contradicts', KeyC: 'context' };
const noLinks: readonly EvidenceLink[] = [];

/** A suggestion and the same target further down are one. */
const identityOf = (option: LinkOption) => (option.kind === 'target' ? option.target.target.id : `new ${option.title}`);

/** Links to everything chosen, new priorities among it, and closes the palette. */
function useLinking(): (chosen: ReadonlyMap<string, LinkOption>) => void {
  const { session } = useWorkbench();
  const acts = usePassageActs();
  return (chosen) => {
    const options = [...chosen.values()];
    const targets = options.flatMap((option) => (option.kind === 'target' ? [option.target.target] : []));
    const newPriorities = options.flatMap((option) => (option.kind === 'new-priority' ? [option.title] : []));
    const { stance } = session.state;
    session.set({ linking: false });
    acts.link(targets, stance, newPriorities);
  };
}

export interface LinkPaletteState extends LinkOptions {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly type: (query: string) => void;
  /** The option that Enter takes. */
  readonly current: LinkOption | undefined;
  readonly marked: number;
  readonly isMarked: (option: LinkOption) => boolean;
  /** `several`: only marks it, to link it together with others. */
  readonly take: (option: LinkOption, several: boolean) => void;
  readonly stance: Stance;
  readonly setStance: (stance: Stance) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useLinkPalette(view: ArticleView, passage: Passage): LinkPaletteState {
  const { store, session } = useWorkbench();
  const stance = useSession((state) => state.stance);
  const link = useLinking();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<ReadonlyMap<string, LinkOption>>(new Map());
  const standing = annotationAt(store, { sourceId: view.sourceId, passage });
  const links = standing ? store.linksOf(standing.id) : noLinks;
  const found = useLinkOptions(query, quoteOf(view.content, passage), links);
  const options = [...found.suggested, ...found.others];
  const current = options[Math.min(active, options.length - 1)];
  const setStance = (next: Stance) => session.set({ stance: next });
  const take = (option: LinkOption, several: boolean) => {
    const next = new Map(chosen);
    setActive(options.indexOf(option));
    if (!several) link(next.set(identityOf(option), option));
    else {
      if (!next.delete(identityOf(option))) next.set(identityOf(option), option);
      setChosen(next);
    }
  };
  const move = (step: number) =>
    setActive((options.indexOf(current as LinkOption) + step + options.length) % options.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const stanceKey = event.altKey ? stanceKeys[event.code] : undefined;
    const inField = event.target === input.current && !event.nativeEvent.isComposing && current !== undefined;
    if (stanceKey) setStance(stanceKey);
    else if (inField && event.key === 'ArrowDown') move(1);
    else if (inField && event.key === 'ArrowUp') move(-1);
    else if (inField && event.key === 'Enter') take(current, event.shiftKey || event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (next: string) => {
    setQuery(next);
    setActive(0);
  };
  const isMarked = (option: LinkOption) => chosen.has(identityOf(option));
  return { ...found, input, query, type, current, marked: chosen.size, isMarked, take, stance, setStance, onKeyDown };
}
