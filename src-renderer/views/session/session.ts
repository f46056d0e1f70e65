// What belongs to this sitting and not to the study: where one reads, what is selected, what is lit, the way back.
import type { Passage } from '../../model/source.ts';
import type { Stance } from '../../model/annotation.ts';
import { everyPassage, type PassageFilter, type PassageOrder } from '../passages/passage-filter.ts';

export interface SelectedPassage {
  readonly sourceId: string;
  readonly passage: Passage;
  /** Where it came from: the toolbar stands beside a pointer's selection, a sentence cursor keeps its own. */
  readonly by: 'pointer' | 'keyboard' | 'sentence';
}

/** What the analyst looks at: a passage, a priority or a statement. The other pane lights what belongs to it. */
export type Lit =
  | {
      readonly kind: 'annotations';
      readonly ids: readonly string[];
      /** The tag that they have in common, when it was the tag that was pressed. */
      readonly why?: string;
      /** Statements with that tag in their words. */
      readonly statementIds?: readonly string[];
    }
  | { readonly kind: 'target'; readonly id: string };

export interface Place {
  readonly sourceId: string;
  /** UTF-16 code units into the canonical text. */
  readonly offset: number;
}

/** What is looked for in the source that is read. */
export interface FindState {
  readonly open: boolean;
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

export interface SessionState {
  readonly sourceId: string | undefined;
  readonly selected: SelectedPassage | undefined;
  /** The annotation whose card is open or that `N` walked to. */
  readonly annotationId: string | undefined;
  readonly card:
    | {
        readonly annotationId: string;
        readonly focus: 'card' | 'memo' | 'tags';
        /** The id of the change that made the passage, when that was made to write on it. */
        readonly madeBy?: string;
      }
    | undefined;
  /** Several passages among which one is to be chosen, and the words or the point beside which they are listed. */
  readonly choice:
    | { readonly ids: readonly string[]; readonly beside: Passage | { readonly x: number; readonly y: number } }
    | undefined;
  readonly linking: boolean;
  readonly stance: Stance;
  readonly lit: Lit | undefined;
  /** The target whose passages are shown beside it. */
  readonly evidenceOf: string | undefined;
  /** The priority or statement whose history is shown. */
  readonly historyOf: string | undefined;
  /** The priority that is worked on: whatever does not belong to it steps back, in both panes. */
  readonly focusOn: string | undefined;
  /** Whether it is shown what the matrix rests on. */
  readonly covering: boolean;
  readonly find: FindState;
  /** All hits in a source, in their order: what a map of the whole article shows. */
  readonly found: { readonly sourceId: string; readonly hits: readonly Passage[] } | undefined;
  /** What the pane at the side shows. */
  readonly side: 'sources' | 'passages';
  readonly passageFilter: PassageFilter;
  readonly passageOrder: PassageOrder;
}

const start: SessionState = {
  sourceId: undefined,
  selected: undefined,
  annotationId: undefined,
  card: undefined,
  choice: undefined,
  linking: false,
  stance: 'supports',
  lit: undefined,
  evidenceOf: undefined,
  historyOf: undefined,
  focusOn: undefined,
  covering: false,
  find: { open: false, query: '', matchCase: false, wholeWords: false },
  found: undefined,
  side: 'sources',
  passageFilter: everyPassage,
  passageOrder: 'place',
};

/** Asks the article pane to go somewhere; the pane answers by scrolling and, for an annotation, by a pulse. */
export interface Reveal extends Place {
  readonly passage?: Passage;
  readonly annotationId?: string;
  readonly pulse: boolean;
  /** Whether the reader goes on there. */
  readonly focus?: boolean;
}

/** Asks the matrix pane to show a priority or statement. */
export interface RevealTarget {
  readonly targetId: string;
  /** Of a priority, the cell in this column rather than its title. */
  readonly columnId?: string;
  readonly focus: boolean;
}

/** A step on the way back: a place left in the article, or a way taken within the matrix. */
type Step = Place | { readonly from: string; readonly to: string };

type Listener = () => void;

/** One for each open study, made anew with it. Views select from it by `useSession`. */
export class Session {
  #state: SessionState = start;
  readonly #listeners = new Set<Listener>();
  readonly #revealListeners = new Set<(reveal: Reveal) => void>();
  readonly #targetListeners = new Set<(reveal: RevealTarget) => void>();
  readonly #flushers = new Set<() => void>();
  readonly #back: Step[] = [];
  readonly #forward: Step[] = [];
  /** Set by the article pane: where the reader is now. */
  whereAmI: () => Place | undefined = () => undefined;

  get state(): SessionState {
    return this.#state;
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(patch: Partial<SessionState>): void {
    const next = { ...this.#state, ...patch };
    const same = (Object.keys(patch) as (keyof SessionState)[]).every((key) => next[key] === this.#state[key]);
    if (same) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Goes somewhere in the article; the place left can be gone back to. */
  reveal(reveal: Reveal): void {
    this.rememberHere();
    this.#show(reveal);
  }

  /** The place where the reader is now can be gone back to. */
  rememberHere(): void {
    const here = this.whereAmI();
    if (here) this.#back.push(here);
    this.#forward.length = 0;
  }

  revealTarget(reveal: RevealTarget): void {
    for (const listener of [...this.#targetListeners]) listener(reveal);
  }

  /** Goes from one priority or statement to another; the one left can be gone back to. */
  followMention(way: { readonly from: string; readonly to: string }): void {
    this.#back.push(way);
    this.#forward.length = 0;
    this.revealTarget({ targetId: way.to, focus: true });
  }

  goBack(): boolean {
    return this.#travel(this.#back, this.#forward, 'from');
  }

  goForward(): boolean {
    return this.#travel(this.#forward, this.#back, 'to');
  }

  onReveal(listener: (reveal: Reveal) => void): () => void {
    this.#revealListeners.add(listener);
    return () => this.#revealListeners.delete(listener);
  }

  onRevealTarget(listener: (reveal: RevealTarget) => void): () => void {
    this.#targetListeners.add(listener);
    return () => this.#targetListeners.delete(listener);
  }

  /** A field that owns its keystrokes registers how to hand over what was typed and not yet dispatched. */
  onFlush(flush: () => void): () => void {
    this.#flushers.add(flush);
    return () => this.#flushers.delete(flush);
  }

  /** Hands over whatever is being typed anywhere: before undo, export, and when the window closes. */
  flush(): void {
    for (const flush of [...this.#flushers]) flush();
  }

  #travel(from: Step[], to: Step[], end: 'from' | 'to'): boolean {
    const place = from.pop();
    if (!place) return false;
    if ('from' in place) {
      to.push(place);
      this.revealTarget({ targetId: place[end], focus: true });
      return true;
    }
    const here = this.whereAmI();
    if (here) to.push(here);
    this.#show({ ...place, pulse: false });
    return true;
  }

  #show(reveal: Reveal): void {
    this.set({ sourceId: reveal.sourceId });
    for (const listener of [...this.#revealListeners]) listener(reveal);
  }
}
