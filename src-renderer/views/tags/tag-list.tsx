// The tags of the study as a tree: each lights its passages, and can be renamed, merged, coloured and taken away.
import { Menu } from '@base-ui/react/menu';
import { ChevronRight, EllipsisVertical } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { colourTag, removeTag, renameTag, tidyTag } from '../../commands/edit-tag.ts';
import { highlightColours, isWithin } from '../../model/annotation.ts';
import { tagsOf } from '../../model/prose-tags.ts';
import { writtenTag } from '../../model/tag-syntax.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { IconButton } from '../design/button.tsx';
import menuCss from '../design/menu.module.css';
import { counted } from '../../model/counted.ts';
import { popupContainer } from '../design/popup-container.ts';
import { everyPassage } from '../passages/passage-filter.ts';
import { passagesWord } from '../passages/passages-word.ts';
import { NameField } from '../prose/name-field.tsx';
import { offerUndo } from '../session/offer-undo.ts';
import type { Lit } from '../session/session.ts';
import { showToast } from '../session/toasts.ts';
import { useLive, useRun, useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { allTags } from './all-tags.ts';
import css from './tag-list.module.css';
import { type TagNode, tagTree } from './tag-tree.ts';

export function TagList(): ReactNode {
  const id = useId();
  const tree = useStudy('tags', tagTree);
  if (tree.length === 0) return null;
  return (
    <section aria-labelledby={id} className={css.tags}>
      <h3 id={id} className={css.heading}>
        Tags
      </h3>
      <Level nodes={tree} depth={0} />
    </section>
  );
}

function Level({ nodes, depth }: { readonly nodes: readonly TagNode[]; readonly depth: number }): ReactNode {
  return (
    <ul className={css.items}>
      {nodes.map((node) => (
        <TagItem key={node.tag} node={node} depth={depth} />
      ))}
    </ul>
  );
}

/** The passages and statements that have the tag or one below it. */
function litBy(tag: string, store: StudyStore): Lit {
  const has = (tags: readonly string[]) => tags.some((one) => isWithin(one, tag));
  const ids = [...store.all('annotation')].filter(({ tags }) => has(tags)).map(({ id }) => id);
  const statementIds = [...store.all('statement')].filter((one) => has(tagsOf(one))).map(({ id }) => id);
  return { kind: 'annotations', ids, statementIds, why: tag };
}

/** '2 passages, 1 statement': of a kind that has none nothing is said, unless both have none. */
function countWords({ passages, statements }: TagNode): string {
  const parts = [
    ...(passages > 0 || statements === 0 ? [passagesWord(passages)] : []),
    ...(statements > 0 ? [counted(statements, 'statement')] : []),
  ];
  return parts.join(', ');
}

function TagItem({ node, depth }: { readonly node: TagNode; readonly depth: number }): ReactNode {
  const { session, store } = useWorkbench();
  const [shown, setShown] = useState(true);
  const [naming, setNaming] = useState(false);
  const { tag, name, passages, statements, colour, below } = node;
  const pressed = useSession((state) => state.lit?.kind === 'annotations' && state.lit.why === tag);
  const light = () => session.set({ lit: pressed ? undefined : litBy(tag, store) });
  return (
    <li>
      {naming ? (
        <TagName tag={tag} onDone={() => setNaming(false)} />
      ) : (
        <div className={css.item} style={{ paddingInlineStart: `${depth * 0.9}rem` }}>
          {below.length > 0 ? (
            <IconButton
              label={shown ? `Fold ${tag}` : `Unfold ${tag}`}
              icon={ChevronRight}
              className={css.fold}
              aria-expanded={shown}
              onClick={() => setShown(!shown)}
            />
          ) : (
            <span className={css.fold} />
          )}
          <button type="button" className={css.tag} aria-pressed={pressed} onClick={light}>
            <span className={css.dot} data-colour={colour} />
            <span className={css.name}>
              <span className="visually-hidden">{tag.slice(0, tag.length - name.length)}</span>
              {name}
            </span>
            <span className={css.count} title={countWords(node)}>
              <span aria-hidden>{passages + statements}</span>
              <span className="visually-hidden"> {countWords(node)}</span>
            </span>
          </button>
          <TagMenu node={node} onRename={() => setNaming(true)} />
        </div>
      )}
      {shown && below.length > 0 && <Level nodes={below} depth={depth + 1} />}
    </li>
  );
}

interface TagMenuProps {
  readonly node: TagNode;
  readonly onRename: () => void;
}

function TagMenu({ node, onRename }: TagMenuProps): ReactNode {
  const { open, session } = useWorkbench();
  const run = useRun();
  const following = useLive(open.role) === 'follower';
  const { tag, colour, passages } = node;
  const remove = () => {
    const at = openers().findIndex(({ dataset }) => dataset['tag'] === tag);
    const change = run(removeTag, { tag });
    if (!change) return;
    offerUndo(`Took “${tag}” off ${countWords(node)}`, change);
    // Its menu gives the focus back to what is gone: the tag that takes its place has it then.
    requestAnimationFrame(() => requestAnimationFrame(() => (openers()[at] ?? openers().at(-1))?.focus()));
  };
  return (
    <Menu.Root>
      <Menu.Trigger className={menuCss.opener} aria-label={`More for the tag ${tag}`} data-tag={tag}>
        <EllipsisVertical aria-hidden size="1.1em" />
      </Menu.Trigger>
      <Menu.Portal container={popupContainer}>
        <Menu.Positioner className={menuCss.layer} align="end" sideOffset={4}>
          <Menu.Popup className={menuCss.popup}>
            <Menu.Item
              className={menuCss.item}
              disabled={passages === 0}
              onClick={() => session.set({ side: 'passages', passageFilter: { ...everyPassage, tag } })}
            >
              Show its passages
            </Menu.Item>
            <Menu.Item className={menuCss.item} disabled={following} onClick={onRename}>
              Rename or merge
            </Menu.Item>
            <Menu.Group>
              <Menu.GroupLabel className={css.groupLabel}>Colour</Menu.GroupLabel>
              <div className={css.colours}>
                {highlightColours.map((one) => (
                  <Menu.Item
                    key={one}
                    className={css.colour}
                    data-colour={one}
                    disabled={following}
                    aria-label={colour === one ? `No longer ${one}` : one}
                    aria-current={colour === one ? 'true' : undefined}
                    onClick={() => run(colourTag, { tag, colour: colour === one ? null : one })}
                  />
                ))}
              </div>
            </Menu.Group>
            <Menu.Item className={`${menuCss.item} ${menuCss.danger}`} disabled={following} onClick={remove}>
              Remove everywhere
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Why a tag that statements have cannot be called so. */
const notInWords = (name: string) =>
  `Statements have this tag, and their words cannot show “#${name}” as one: a tag is letters and digits, with one space, hyphen or slash between two words.`;

const openers = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-tag]')];

/** The menu of a tag, once the tag stands under that name. */
function focusTag(tag: string): void {
  requestAnimationFrame(() =>
    openers()
      .find(({ dataset }) => dataset['tag'] === tag)
      ?.focus(),
  );
}

/** The whole name is edited, so that a tag can be moved in the tree; the name of another tag makes one of both. */
function TagName({ tag, onDone }: { readonly tag: string; readonly onDone: () => void }): ReactNode {
  const { store } = useWorkbench();
  const run = useRun();
  const listId = useId();
  const kept = useRef(tag);
  const rename = (typed: string) => {
    const name = tidyTag(typed);
    const merges = allTags(store).some((other) => isWithin(other, name) && !isWithin(other, tag));
    const change = run(renameTag, { tag, name });
    if (change) kept.current = name;
    else if (name !== '' && name !== tag && writtenTag(name) === null) showToast({ text: notInWords(name) });
    if (change && merges) offerUndo(`“${tag}” and “${name}” are one tag now`, change);
  };
  const end = (byKey: boolean) => {
    onDone();
    if (byKey) focusTag(kept.current);
  };
  return (
    <>
      <NameField
        className={css.field}
        label={`Name of the tag ${tag}`}
        title="The name of another tag merges both"
        name={tag}
        list={listId}
        onKeep={rename}
        onEnd={end}
      />
      <datalist id={listId}>
        {allTags(store).map((other) => (
          <option key={other} value={other} aria-label={other} />
        ))}
      </datalist>
    </>
  );
}
