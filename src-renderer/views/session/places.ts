// The places in the open study that the palette can go to by name.
import { useEffect } from 'react';
import { sourceTitle } from '../source/source-title.ts';
import { useWorkbench } from './workbench-context.ts';

export interface NamedPlace {
  readonly id: string;
  readonly title: string;
  readonly go: () => void;
}

let placesNow: () => readonly NamedPlace[] = () => [];

/** Asked when the palette opens. */
export const namedPlaces = (): readonly NamedPlace[] => placesNow();

/** Offers the priorities and sources of the study while it is open. */
export function useNamedPlaces(): void {
  const { store, session } = useWorkbench();
  useEffect(() => {
    placesNow = () => [
      ...store.priorities().map(({ id, title }, rank) => ({
        id,
        title: `Go to priority ${rank + 1}: ${title}`,
        go: () => session.revealTarget({ targetId: id, focus: true }),
      })),
      ...store.sources().map(({ id }) => ({
        id,
        title: `Go to source: ${sourceTitle(store, id)}`,
        go: () => session.set({ sourceId: id, selected: undefined, card: undefined }),
      })),
    ];
    return () => {
      placesNow = () => [];
    };
  }, [store, session]);
}
