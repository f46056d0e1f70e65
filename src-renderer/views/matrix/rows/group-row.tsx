// The heading of a group: one cell across all columns, with what folds it, its title and its menu.
import { counted } from '../../../model/counted.ts';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactNode, type Ref } from 'react';
import { renameGroup } from '../../../commands/group-priorities.ts';
import { firstWords } from '../first-words.ts';
import gripCss from '../grip.module.css';
import { GROUP, TITLE, useEditing } from '../matrix-view.ts';
import { useElement } from '../use-element.ts';
import { useGroupDrop } from '../use-matrix-drag.ts';
import { useWriting } from '../use-writing.ts';
import type { Verb } from '../verb-menu.tsx';
import { addUnder, dissolve, stepGroup } from './group-acts.ts';
import css from './group-row.module.css';
import { RowMenu } from './row-menu.tsx';
import { rowPlace } from './row-place.ts';
import { NamingField } from './naming-field.tsx';
import { useGroupGrip } from './use-group-drag.ts';

interface GroupRowProps {
  readonly groupId: string;
  readonly title: string;
  readonly count: number;
  readonly folded: boolean;
  /** Over how many columns of the grid it goes. */
  readonly span: number;
  readonly index: number;
  readonly writer: boolean;
  readonly top?: number;
  readonly measure?: Ref<HTMLDivElement>;
}

export const GroupRow = memo(function GroupRow(props: GroupRowProps): ReactNode {
  const { groupId, title, count, folded, span, index, writer, top, measure } = props;
  // Told once: a row is measured when it comes, not at each render.
  const [row, attach] = useElement(measure);
  const over = useGroupDrop(row, groupId, writer);
  const { grip, dragging } = useGroupGrip(row, groupId, writer);
  const naming = useNaming(groupId);
  return (
    <div
      ref={attach}
      role="row"
      className={css.row}
      style={rowPlace(top)}
      aria-label={title}
      aria-rowindex={index + 2}
      data-row={groupId}
      data-index={index}
      data-over={over || undefined}
      data-dragging={dragging || undefined}
    >
      <div role="gridcell" tabIndex={-1} className={css.cell} data-cell={GROUP} aria-colindex={1} aria-colspan={span}>
        <div className={css.words}>
          {writer && (
            <span ref={grip} className={`${gripCss.grip} ${css.grip}`} title="Drag to another place" aria-hidden />
          )}
          <FoldButton groupId={groupId} title={title} folded={folded} />
          <GroupTitle groupId={groupId} title={title} writer={writer} />
          <span className={css.count}>{counted(count, 'priority', 'priorities')}</span>
          {writer && !naming && <GroupMenu groupId={groupId} title={title} />}
        </div>
      </div>
    </div>
  );
});

const useNaming = (groupId: string) => useEditing((now) => now?.kind === 'group' && now.groupId === groupId);

/** The words of a heading, or the field they are typed into. */
export function GroupTitle({ groupId, title, writer }: Pick<GroupRowProps, 'groupId' | 'title' | 'writer'>): ReactNode {
  const { view } = useWriting();
  if (useNaming(groupId)) {
    return (
      <NamingField
        label="Title of the group"
        title={title}
        onWrite={(next, amend) => amend(renameGroup, { groupId, title: next })}
        onEnd={(how) => {
          view.edit(undefined);
          if (how !== 'left') view.focus({ row: groupId, column: TITLE });
        }}
      />
    );
  }
  const rename = () => view.edit({ kind: 'group', groupId });
  return (
    <span className={css.title} dir="auto" onDoubleClick={writer ? rename : undefined}>
      {title}
    </span>
  );
}

type FoldButtonProps = Pick<GroupRowProps, 'groupId' | 'title' | 'folded'>;

function FoldButton({ groupId, title, folded }: FoldButtonProps): ReactNode {
  const { view } = useWriting();
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.fold}
      data-stop
      aria-expanded={!folded}
      aria-label={`${folded ? 'Unfold' : 'Fold'} “${firstWords(title)}”`}
      onClick={() => view.arrangement.toggle('folded', [groupId])}
    >
      <Chevron aria-hidden size="1.1em" />
    </button>
  );
}

function GroupMenu({ groupId, title }: { readonly groupId: string; readonly title: string }): ReactNode {
  const writing = useWriting();
  const { view, store } = writing;
  const move = (step: 1 | -1) => {
    if (stepGroup(writing, groupId, step)) view.focus({ row: groupId, column: TITLE });
  };
  const verbs = (): readonly Verb[] => {
    const groups = store.groups();
    const at = groups.findIndex(({ id }) => id === groupId);
    return [
      { title: 'Rename', command: 'edit-cell', run: () => view.edit({ kind: 'group', groupId }) },
      { title: 'Add a priority', run: () => addUnder(writing, groupId) },
      { title: 'Move up', command: 'move-up', disabled: at === 0, run: () => move(-1) },
      { title: 'Move down', command: 'move-down', disabled: at === groups.length - 1, run: () => move(1) },
      { title: 'Ungroup', command: 'delete-item', rule: true, run: () => dissolve(writing, groupId) },
    ];
  };
  return <RowMenu label={`More for the group “${firstWords(title)}”`} verbs={verbs} />;
}
