// What can be done to many passages at once; each is one step to undo, and says what it did.
import { useMemo } from 'react';
import {
  deleteAnnotations,
  linkAnnotations,
  recolourAnnotations,
  tagAnnotations,
} from '../../commands/edit-many-annotations.ts';
import type { EvidenceTarget, HighlightColour, Stance } from '../../model/annotation.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { sayOnlyFollows } from '../session/only-follows.ts';
import { showToast } from '../session/toasts.ts';
import { type Command, useRun, useWorkbench } from '../session/workbench-context.ts';
import { passagesWord } from './passages-word.ts';

type Ids = readonly string[];

export interface ManyActs {
  readonly tag: (annotationIds: Ids, add: readonly string[], remove: readonly string[]) => void;
  readonly recolour: (annotationIds: Ids, colour: HighlightColour) => void;
  readonly link: (annotationIds: Ids, targets: readonly EvidenceTarget[], stance: Stance) => void;
  /** True when they are gone. */
  readonly remove: (annotationIds: Ids) => boolean;
}

export function useManyActs(): ManyActs {
  const { open, session } = useWorkbench();
  const run = useRun();
  return useMemo(() => {
    function act<A>(command: Command<A>, args: A, done: string, undone: string): boolean {
      if (open.role.get() === 'follower') {
        sayOnlyFollows();
        return false;
      }
      const change = run(command, args);
      if (change) offerUndo(done, change);
      else showToast({ text: undone });
      return change !== null;
    }
    const nothing = 'Nothing to change: they are like that already.';
    return {
      tag: (annotationIds, add, remove) => {
        act(tagAnnotations, { annotationIds, add, remove }, `Tagged ${passagesWord(annotationIds.length)}`, nothing);
      },
      recolour: (annotationIds, colour) => {
        const done = `Made ${passagesWord(annotationIds.length)} ${colour}`;
        act(recolourAnnotations, { annotationIds, colour }, done, nothing);
      },
      link: (annotationIds, targets, stance) => {
        const done = `Linked ${passagesWord(annotationIds.length)}`;
        act(linkAnnotations, { annotationIds, targets, stance }, done, nothing);
      },
      remove: (annotationIds) => {
        if (annotationIds.length === 0) return false;
        const done = `Deleted ${passagesWord(annotationIds.length)}`;
        const gone = act(deleteAnnotations, { annotationIds }, done, 'There is nothing to delete.');
        if (gone) session.set({ card: undefined, annotationId: undefined, lit: undefined });
        return gone;
      },
    };
  }, [open, session, run]);
}
