// The sources of the study, and below them the tags given in it.
import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical, FilePlus2 } from 'lucide-react';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { removeSource, renameSource } from '../../commands/edit-source.ts';
import { newerVersion } from '../../commands/add-version.ts';
import { newestSources } from '../../model/source-versions.ts';
import type { Source } from '../../model/source.ts';
import { storeKey } from '../../store/store-keys.ts';
import { SearchField } from '../design/search-field.tsx';
import { IconButton } from '../design/button.tsx';
import menuCss from '../design/menu.module.css';
import { passagesWord } from '../passages/passages-word.ts';
import { NameField } from '../prose/name-field.tsx';
import { runCommand } from '../session/command-registry.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { useRun, useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { popupContainer } from '../design/popup-container.ts';
import { TagList } from '../tags/tag-list.tsx';
import css from './source-list.module.css';

const FILTER_FROM = 6;

export function SourceList(): ReactNode {
  const sources = useStudy('sources', (store) => store.sources());
  const [filter, setFilter] = useState('');
  const words = filter.trim().toLocaleLowerCase();
  const shown = words === '' ? sources : sources.filter((source) => source.title.toLocaleLowerCase().includes(words));
  return (
    <nav aria-label="Sources" className={css.list}>
      <header className={css.header}>
        <h2 className={css.heading}>Sources</h2>
        <IconButton
          label="Import source"
          icon={FilePlus2}
          command="import-source"
          onClick={() => runCommand('import-source')}
        />
      </header>
      {sources.length >= FILTER_FROM && (
        <div className={css.filter}>
          <SearchField label="Filter sources" placeholder="Filter" value={filter} onType={setFilter} />
        </div>
      )}
      <ul className={css.items}>
        {shown.map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </ul>
      {sources.length === 0 && <p className={css.empty}>No source yet. Drop an article anywhere, or import one.</p>}
      {sources.length > 0 && shown.length === 0 && <p className={css.empty}>No source has “{filter}” in its title.</p>}
      <TagList />
    </nav>
  );
}

function SourceItem({ source }: { readonly source: Source }): ReactNode {
  const { session, store } = useWorkbench();
  const run = useRun();
  const [naming, setNaming] = useState(false);
  const current = useSession((state) => state.sourceId === source.id);
  const count = useStudy(storeKey.annotations(source.id), (study) => study.annotationsOf(source.id).length);
  const earlier = useStudy('sources', (study) => newerVersion(study, source.id) !== undefined);
  const remove = () => {
    const change = run(removeSource, { sourceId: source.id });
    if (!change) return;
    session.set({ sourceId: newestSources(store.sources())[0]?.id, selected: undefined, card: undefined });
    offerUndo(`Removed “${source.title}” and its passages`, change);
  };
  const opener = useRef<HTMLButtonElement>(null);
  if (naming) {
    const end = (byKey: boolean) => {
      setNaming(false);
      if (byKey) requestAnimationFrame(() => opener.current?.focus());
    };
    return (
      <li className={css.item}>
        <NameField
          className={css.filter}
          label="Title of the source"
          name={source.title}
          onKeep={(title) => run(renameSource, { sourceId: source.id, title })}
          onEnd={end}
        />
      </li>
    );
  }
  return (
    <li className={css.item} data-current={current || undefined}>
      <button
        type="button"
        className={css.open}
        aria-current={current ? 'true' : undefined}
        onClick={() => session.set({ sourceId: source.id, selected: undefined, card: undefined })}
      >
        <span className={css.title} dir="auto">
          {source.title}
        </span>
        <span className={css.count}>
          {earlier && 'Earlier version · '}
          {passagesWord(count)}
        </span>
      </button>
      <SourceMenu title={source.title} opener={opener} onRename={() => setNaming(true)} onRemove={remove} />
    </li>
  );
}

interface SourceMenuProps {
  readonly title: string;
  readonly opener: Ref<HTMLButtonElement>;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function SourceMenu({ title, opener, onRename, onRemove }: SourceMenuProps): ReactNode {
  return (
    <Menu.Root>
      <Menu.Trigger ref={opener} className={menuCss.opener} aria-label={`More for “${title}”`}>
        <EllipsisVertical aria-hidden size="1.1em" />
      </Menu.Trigger>
      <Menu.Portal container={popupContainer}>
        <Menu.Positioner className={menuCss.layer} align="end" sideOffset={4}>
          <Menu.Popup className={menuCss.popup}>
            <Menu.Item className={menuCss.item} onClick={onRename}>
              Rename
            </Menu.Item>
            <Menu.Item className={`${menuCss.item} ${menuCss.danger}`} onClick={onRemove}>
              Remove from study
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
