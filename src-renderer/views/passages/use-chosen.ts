// Which passages of the list are chosen, and which one the keys stand on: the multi-select list box of the ARIA practices.
import { useMemo, useState } from 'react';

export interface Chosen {
  /** In the order of the list. */
  readonly ids: readonly string[];
  /** The place of the one that the keys stand on; 0 at first. */
  readonly active: number;
  readonly has: (id: string) => boolean;
  /** Moves there; `extend` chooses everything from where the last choice began. */
  readonly goTo: (index: number, extend?: boolean) => void;
  readonly toggle: (index: number) => void;
  readonly all: () => void;
  readonly none: () => void;
}

const nothing: ReadonlySet<string> = new Set();

/** What is chosen and not in the list any more does not count, and counts again when it comes back. */
export function useChosen(list: readonly { readonly id: string }[]): Chosen {
  const [chosen, setChosen] = useState(nothing);
  const [activeId, setActiveId] = useState<string>();
  const [fallback, setFallback] = useState(0);
  const [anchorId, setAnchorId] = useState<string>();
  const ids = useMemo(() => list.filter(({ id }) => chosen.has(id)).map(({ id }) => id), [list, chosen]);
  const indexOf = (id: string | undefined) => (id === undefined ? -1 : list.findIndex((item) => item.id === id));
  const found = indexOf(activeId);
  // The one after that which is gone; never beyond the end.
  const active = Math.max(0, found >= 0 ? found : Math.min(fallback, list.length - 1));
  const stand = (index: number) => {
    setActiveId(list[index]?.id);
    setFallback(index);
  };
  const goTo = (wanted: number, extend = false) => {
    const index = Math.max(0, Math.min(list.length - 1, wanted));
    stand(index);
    if (!extend) return setAnchorId(list[index]?.id);
    const anchor = Math.max(0, indexOf(anchorId ?? list[active]?.id));
    setAnchorId(list[anchor]?.id);
    const [from, to] = anchor < index ? [anchor, index] : [index, anchor];
    return setChosen(new Set(list.slice(from, to + 1).map(({ id }) => id)));
  };
  const toggle = (index: number) => {
    const id = list[index]?.id;
    if (id === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
    stand(index);
    setAnchorId(id);
  };
  return {
    ids,
    active,
    has: (id) => chosen.has(id),
    goTo,
    toggle,
    all: () => setChosen(new Set(list.map(({ id }) => id))),
    none: () => setChosen(nothing),
  };
}
