// The switch for the columns of what each article says, and the choice of articles; offered where there are several.
import { Menu } from '@base-ui/react/menu';
import { Newspaper } from 'lucide-react';
import type { ReactNode } from 'react';
import { newestSources } from '../../../model/source-versions.ts';
import { useCommands } from '../../session/command-registry.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { usePreference } from '../../settings/use-preference.ts';
import css from '../columns/columns-menu.module.css';
import { sourceTitle } from '../../source/source-title.ts';
import { useArrangement } from '../use-arrangement.ts';
import { useWriting } from '../use-writing.ts';
import { type Verb, VerbMenu } from '../verb-menu.tsx';
import { useKeptSourceColumns } from './keep-source-columns.ts';
import { canCompare, sourcesShown, turnSource, turnSourceColumns, useSourcesShown } from './source-columns.ts';

const NAME = 'What each article says';

/** The command of the palette; the reading view has no columns. What was switched on stays so. */
export function useSourceColumnsCommand(): void {
  const { view, store } = useWriting();
  const [look] = usePreference('matrixLook');
  useKeptSourceColumns(view);
  useCommands({
    'source-columns': {
      enabled: () => look === 'table' && canCompare(store),
      run: () => turnSourceColumns(view),
    },
  });
}

export function SourceColumnsMenu(): ReactNode {
  const { view, store } = useWriting();
  const { arrangement } = view;
  const [look] = usePreference('matrixLook');
  const several = useStudy('sources', (study) => newestSources(study.sources()).length > 1);
  const bySource = useArrangement((state) => state.bySource);
  const shown = useSourcesShown().length;
  if (!several || look !== 'table') return null;
  const verbs = (): readonly Verb[] => {
    const sources = store.sources();
    const ids = new Set(sourcesShown(sources, arrangement.state).map(({ id }) => id));
    return [
      { title: 'A column for each article', checked: bySource, run: () => turnSourceColumns(view) },
      ...sources.map(({ id }, i): Verb => ({
        title: sourceTitle(store, id),
        checked: ids.has(id),
        rule: i === 0,
        run: () => turnSource(arrangement, sources, id),
      })),
    ];
  };
  return (
    <VerbMenu
      verbs={verbs}
      trigger={
        <Menu.Trigger
          className={css.trigger}
          data-compare
          aria-label={shown > 0 ? `${NAME}: ${shown}` : NAME}
          title={NAME}
        >
          <Newspaper aria-hidden size="1.2em" strokeWidth={1.75} />
          {shown > 0 && <span className={css.hidden}>{shown}</span>}
        </Menu.Trigger>
      }
    />
  );
}
