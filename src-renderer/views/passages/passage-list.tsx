// The passages as a list of which only what can be seen is in the document: keys walk, choose several and go there.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useId, useRef } from 'react';
import type { Annotation } from '../../model/annotation.ts';
import { carryAnnotation } from '../session/carried-passage.ts';
import css from './passages-panel.module.css';
import { PassageItem } from './passage-item.tsx';
import type { Chosen } from './use-chosen.ts';

const USUAL_HEIGHT = 84;
const PAGE = 8;

interface PassageListProps {
  readonly list: readonly Annotation[];
  readonly chosen: Chosen;
  readonly onOpen: (annotation: Annotation) => void;
  readonly onDelete: () => void;
}

/** Where a key leads from here; undefined for keys that lead nowhere. */
function placeAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + PAGE;
    case 'PageUp':
      return at - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** A press goes there; with Shift or Ctrl it chooses. Both handlers keep their identity, so that no item renders for them. */
function usePressing({ list, chosen, onOpen }: PassageListProps) {
  const latest = useRef({ list, chosen, onOpen });
  useEffect(() => {
    latest.current = { list, chosen, onOpen };
  });
  const onPress = useCallback((index: number, event: MouseEvent) => {
    const now = latest.current;
    if (event.shiftKey) return now.chosen.goTo(index, true);
    if (event.ctrlKey || event.metaKey) return now.chosen.toggle(index);
    now.chosen.goTo(index);
    const annotation = now.list[index];
    if (annotation) now.onOpen(annotation);
    return undefined;
  }, []);
  const onToggle = useCallback((index: number) => latest.current.chosen.toggle(index), []);
  return { onPress, onToggle };
}

function keysOf({ list, chosen, onOpen, onDelete }: PassageListProps, show: (index: number) => void) {
  return (event: KeyboardEvent) => {
    const { active } = chosen;
    const annotation = list[active];
    const mod = event.ctrlKey || event.metaKey;
    const to = mod || event.altKey ? undefined : placeAfter(event.key, active, list.length);
    if (to !== undefined) {
      chosen.goTo(to, event.shiftKey);
      show(Math.max(0, Math.min(list.length - 1, to)));
    } else if (event.key === ' ') chosen.toggle(active);
    else if (event.key === 'Enter' && annotation) onOpen(annotation);
    else if (event.key === 'Delete') onDelete();
    else if (event.key.toLowerCase() === 'a' && mod) chosen.all();
    else if (event.key === 'Escape' && chosen.ids.length > 0) chosen.none();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

export function PassageList(props: PassageListProps): ReactNode {
  const { list, chosen } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { active } = chosen;
  const { onPress, onToggle } = usePressing(props);
  const virtualizer = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => list[index]?.id ?? index,
    overscan: 6,
    useFlushSync: false,
    // The one that the keys stand on is named by the list, so that it must be there.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(active) || active >= list.length ? shown : [...shown, active].sort((a, b) => a - b);
    },
  });
  const item = (index: number, top: number) => {
    const annotationId = list[index]?.id ?? '';
    return (
      <PassageItem
        key={annotationId}
        id={annotationId}
        domId={`${id}-${annotationId}`}
        index={index}
        count={list.length}
        active={index === active}
        chosen={chosen.has(annotationId)}
        top={top}
        measure={virtualizer.measureElement}
        onPress={onPress}
        onToggle={onToggle}
      />
    );
  };
  const activeId = list[active]?.id;
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="Passages"
      aria-multiselectable
      aria-activedescendant={activeId && `${id}-${activeId}`}
      tabIndex={0}
      data-pane-focus=""
      className={css.list}
      onDragStart={carryAnnotation}
      onKeyDown={keysOf(props, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }))}
    >
      <div role="presentation" style={{ position: 'relative', blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => item(index, start))}
      </div>
    </div>
  );
}
