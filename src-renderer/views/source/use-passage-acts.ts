// What can be done to the passage that is selected, or to the annotation that is open: every key and button ends here.
import { useMemo } from 'react';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import { deleteAnnotation, recolour } from '../../commands/edit-annotation.ts';
import { linkPassage, type NewPriority, type NewStatement } from '../../commands/link-passage.ts';
import { annotationAt, type PassageInSource } from '../../commands/new-annotation.ts';
import {
  type EvidenceTarget,
  type HighlightColour,
  highlightColours,
  isUnplaced,
  type Stance,
} from '../../model/annotation.ts';
import type { Change } from '../../model/change.ts';
import { plainProse } from '../../model/prose.ts';
import type { Study } from '../../model/study.ts';
import { copyText } from '../../platform/clipboard.ts';
import { readPreference } from '../../platform/preferences.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { sayOnlyFollows } from '../session/only-follows.ts';
import type { Session } from '../session/session.ts';
import { announce, showToast } from '../session/toasts.ts';
import { type Command, useRun, useWorkbench } from '../session/workbench-context.ts';
import { citationText, wordsOf } from './citation.ts';

/** What is made for the passage to be linked to. */
export interface NewTargets {
  readonly priorities?: readonly NewPriority[];
  readonly statements?: readonly NewStatement[];
}

type Subject = PassageInSource | { readonly annotationId: string };
type Run = <A>(command: Command<A>, args: A) => Change | null;

/** The colour new annotations are given. */
export function currentColour(): HighlightColour {
  const chosen = readPreference('highlightColour');
  return highlightColours.find((colour) => colour === chosen) ?? 'yellow';
}

export function shorten(words: string, length = 60): string {
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** A target as it is read out: `2 Upgrading industrial structures` or the words of a statement. */
export function nameOfTarget(study: Study, target: EvidenceTarget): string {
  if (target.kind === 'priority') {
    const title = study.get('priority', target.id)?.title;
    return `${study.rankOf(target.id) + 1} ${title === '' || !title ? 'untitled' : title}`;
  }
  const statement = study.get('statement', target.id);
  if (!statement) return 'a statement';
  return `${study.rankOf(statement.priorityId) + 1} “${shorten(plainProse(statement.prose))}”`;
}

export class PassageActs {
  readonly #study: Study;
  readonly #session: Session;
  readonly #run: Run;
  readonly #follows: () => boolean;

  constructor(study: Study, session: Session, run: Run, follows: () => boolean) {
    this.#study = study;
    this.#session = session;
    this.#run = run;
    this.#follows = follows;
  }

  /** What the keys act on: the selection first, then the passage whose card is open or that was walked to. */
  subject(): Subject | undefined {
    const { selected, card, annotationId } = this.#session.state;
    if (selected) return { sourceId: selected.sourceId, passage: selected.passage };
    const id = card?.annotationId ?? annotationId;
    return id !== undefined && this.#study.get('annotation', id) ? { annotationId: id } : undefined;
  }

  place(): PassageInSource | undefined {
    const subject = this.subject();
    if (!subject || !('annotationId' in subject)) return subject;
    const annotation = this.#study.get('annotation', subject.annotationId);
    if (!annotation || isUnplaced(annotation)) return undefined;
    return { sourceId: annotation.sourceId, passage: annotation.selector.position };
  }

  /** Links the passage, in one step with what is made for it, and lets the selection go; the reader stays where they are. */
  link(targets: readonly EvidenceTarget[], stance: Stance, made: NewTargets = {}): boolean {
    const from = this.subject();
    const { priorities: newPriorities = [], statements: newStatements = [] } = made;
    if (!from || targets.length + newPriorities.length + newStatements.length === 0 || this.refuses()) return false;
    const change = this.#run(linkPassage, {
      from,
      targets,
      newPriorities,
      newStatements,
      stance,
      colour: currentColour(),
    });
    const fresh = [...newPriorities.map(({ title }) => title), ...newStatements.map(({ prose }) => plainProse(prose))];
    const names = [
      ...targets.map((target) => nameOfTarget(this.#study, target)),
      ...fresh.map((words) => `new “${shorten(words)}”`),
    ].join('; ');
    announce(change ? `Linked to ${names}, ${stance}` : `Already linked to ${names}`);
    this.#settle(this.#annotationOf(from));
    return change !== null;
  }

  highlight(colour: HighlightColour = currentColour()): void {
    const from = this.subject();
    if (!from || this.refuses()) return;
    const change =
      'annotationId' in from
        ? this.#run(recolour, { annotationId: from.annotationId, colour })
        : this.#run(annotatePassage, { ...from, colour });
    announce(change ? `Highlighted in ${colour}` : `Highlighted in ${colour} already`);
    this.#settle(this.#annotationOf(from));
  }

  /** Opens the card at the memo or the tags; a passage that is only selected is annotated first. */
  openCard(focus: 'card' | 'memo' | 'tags'): void {
    const from = this.subject();
    if (!from) return;
    let madeBy: string | undefined;
    if (!('annotationId' in from) && !annotationAt(this.#study, from)) {
      const colour = currentColour();
      madeBy = this.refuses() ? undefined : this.#run(annotatePassage, { ...from, colour })?.id;
      if (madeBy === undefined) return;
      announce(`Highlighted in ${colour}`);
    }
    const id = this.#annotationOf(from);
    this.#settle(id);
    if (id === undefined) return;
    const card = { annotationId: id, focus, ...(madeBy === undefined ? {} : { madeBy }) };
    this.#session.set({ card, lit: { kind: 'annotations', ids: [id] } });
    const [first] = this.#study.linksOf(id);
    if (first) this.#session.revealTarget({ targetId: first.target.id, focus: false });
  }

  async copyCitation(): Promise<void> {
    const place = this.place();
    const source = place && this.#study.get('source', place.sourceId);
    const content = place && this.#study.contentOf(place.sourceId);
    if (!place || !source || !content) return;
    const copied = await copyText(citationText({ source, content, passage: place.passage }));
    const text = copied ? 'Citation copied' : 'The citation could not be copied';
    announce(text);
    showToast({ text, tone: copied ? 'plain' : 'error' });
  }

  remove(): void {
    const subject = this.subject();
    if (!subject || !('annotationId' in subject) || this.refuses()) return;
    const annotation = this.#study.get('annotation', subject.annotationId);
    const content = annotation && this.#study.contentOf(annotation.sourceId);
    const change = this.#run(deleteAnnotation, subject);
    if (!annotation || !change) return;
    const words = wordsOf(content, annotation);
    this.#session.set({ card: undefined, annotationId: undefined, lit: undefined });
    offerUndo(`Deleted “${shorten(words, 40)}”`, change);
  }

  /** Lets go of selection, card and light. True when there was something to let go of. */
  letGo(): boolean {
    const { selected, card, annotationId, lit } = this.#session.state;
    const held = selected ?? card ?? annotationId ?? lit;
    if (selected) document.getSelection()?.removeAllRanges();
    this.#session.set({ selected: undefined, card: undefined, annotationId: undefined, lit: undefined });
    return held !== undefined;
  }

  #annotationOf(from: Subject): string | undefined {
    return 'annotationId' in from ? from.annotationId : annotationAt(this.#study, from)?.id;
  }

  #settle(annotationId: string | undefined): void {
    if (this.#session.state.selected) document.getSelection()?.removeAllRanges();
    this.#session.set({ selected: undefined, annotationId, linking: false });
  }

  refuses(): boolean {
    if (!this.#follows()) return false;
    sayOnlyFollows();
    return true;
  }
}

export function usePassageActs(): PassageActs {
  const { open, store, session } = useWorkbench();
  const run = useRun();
  return useMemo(
    () => new PassageActs(store, session, run, () => open.role.get() === 'follower'),
    [open, store, session, run],
  );
}
