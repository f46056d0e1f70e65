// The toolbar beside the selected words: highlight, link, memo, tag, copy, and the first nine priorities at a key.
import { Toolbar } from '@base-ui/react/toolbar';
import { Copy, Highlighter, Link2, NotebookPen, Tag } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { HighlightColour } from '../../model/annotation.ts';
import type { Priority } from '../../model/matrix.ts';
import { IconButton } from '../design/button.tsx';
import { runCommand } from '../session/command-registry.ts';
import type { SelectedPassage } from '../session/session.ts';
import { useLive, useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { usePreference } from '../settings/use-preference.ts';
import type { ArticleView } from './article-view.ts';
import { ColourMenu } from './colour-menu.tsx';
import css from './passage-toolbar.module.css';
import { placeToolbar, type ToolbarPlace } from './toolbar-place.ts';
import { currentColour, usePassageActs } from './use-passage-acts.ts';

function spotOf(view: ArticleView, { passage }: SelectedPassage, toolbar: HTMLElement): ToolbarPlace {
  const frame = view.scroller.getBoundingClientRect();
  const origin = view.map.root.getBoundingClientRect();
  const placed = placeToolbar(view.linesOf(passage), toolbar.getBoundingClientRect(), {
    left: frame.left,
    top: frame.top,
    right: frame.left + view.scroller.clientWidth,
    bottom: frame.top + view.scroller.clientHeight,
  });
  return { ...placed, left: placed.left - origin.left, top: placed.top - origin.top };
}

/**
 * Measured once a selection, against the article itself, so that it scrolls with the words at no cost; anew when the pane
 * or the toolbar takes another size.
 */
function useSpot(view: ArticleView, selected: SelectedPassage) {
  const ref = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<ToolbarPlace>();
  useLayoutEffect(() => {
    const toolbar = ref.current;
    if (!toolbar) return undefined;
    const place = () => setSpot(spotOf(view, selected, toolbar));
    place();
    // What it tells first are the sizes by which it was placed just now.
    let known = false;
    const resized = () => {
      if (known) place();
      known = true;
    };
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(resized);
    observer?.observe(view.scroller);
    observer?.observe(toolbar);
    return () => observer?.disconnect();
  }, [view, selected]);
  useLayoutEffect(() => {
    const toolbar = ref.current;
    // A button that was pressed goes with the toolbar: the focus stays in the article.
    return () => {
      if (toolbar?.contains(document.activeElement)) view.scroller.focus({ preventScroll: true });
    };
  }, [view]);
  return [ref, spot] as const;
}

function PriorityButton({
  priority,
  rank,
  disabled,
}: {
  readonly priority: Priority;
  readonly rank: number;
  readonly disabled: boolean;
}) {
  const acts = usePassageActs();
  return (
    <Toolbar.Button
      className={css.number}
      aria-label={`Priority ${rank + 1}: ${priority.title}`}
      title={`${rank + 1}  ${priority.title}`}
      disabled={disabled}
      onClick={() => acts.link([{ kind: 'priority', id: priority.id }], 'supports')}
    >
      {rank + 1}
    </Toolbar.Button>
  );
}

function Tools({ view, selected }: { readonly view: ArticleView; readonly selected: SelectedPassage }): ReactNode {
  const { open } = useWorkbench();
  const acts = usePassageActs();
  const priorities = useStudy('priorities', (store) => store.priorities());
  const disabled = useLive(open.role) === 'follower';
  const [, setColour] = usePreference('highlightColour');
  const [ref, spot] = useSpot(view, selected);
  const choose = (colour: HighlightColour) => {
    setColour(colour);
    acts.highlight(colour);
  };
  const tool = (label: string, icon: typeof Copy, command: 'highlight' | 'link' | 'memo' | 'tag' | 'copy-citation') => (
    <Toolbar.Button
      disabled={disabled && command !== 'copy-citation'}
      render={<IconButton label={label} icon={icon} command={command} onClick={() => runCommand(command)} />}
    />
  );
  return (
    <Toolbar.Root
      ref={ref}
      aria-label="Passage"
      className={css.toolbar}
      data-key-scope="passage"
      data-passage-popup=""
      style={spot ? { left: spot.left, top: spot.top } : { visibility: 'hidden', left: 0, top: 0 }}
      // The words stay selected while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className={css.row}>
        {tool('Highlight', Highlighter, 'highlight')}
        <ColourMenu
          value={currentColour()}
          disabled={disabled}
          onChoose={choose}
          render={<Toolbar.Button />}
          side={spot?.side ?? 'bottom'}
          finalFocus={() => view.scroller}
        />
        <Toolbar.Separator className={css.separator} />
        {tool('Link', Link2, 'link')}
        {tool('Memo', NotebookPen, 'memo')}
        {tool('Tag', Tag, 'tag')}
        {tool('Copy citation', Copy, 'copy-citation')}
      </div>
      {priorities.length > 0 && (
        <div className={css.row} role="group" aria-label="Link at once to">
          {priorities.slice(0, 9).map((priority, rank) => (
            <PriorityButton key={priority.id} priority={priority} rank={rank} disabled={disabled} />
          ))}
        </div>
      )}
    </Toolbar.Root>
  );
}

export function PassageToolbar({ view }: { readonly view: ArticleView }): ReactNode {
  const selected = useSession((state) => state.selected);
  const linking = useSession((state) => state.linking);
  if (!selected || linking || selected.sourceId !== view.sourceId) return null;
  return <Tools view={view} selected={selected} />;
}
