// What there is to say of other versions of the source that is read: seldom anything, so that its panel comes when it is needed.
import type { ReactNode } from 'react';
import { newerVersion, orphansOf } from '../../commands/add-version.ts';
import { earlierVersions } from '../../model/source-versions.ts';
import { storeKey, type StoreKey } from '../../store/store-keys.ts';
import { deferred } from '../design/deferred.tsx';
import { useStudy } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';

const VersionsPanel = deferred(async () => (await import('./versions-panel.tsx')).VersionsPanel);

export function Versions({ view }: { readonly view: ArticleView }): ReactNode {
  const { sourceId } = view;
  const newerId = useStudy('sources', (store) => newerVersion(store, sourceId)?.id);
  const earlier = useStudy('sources', (store) => earlierVersions(store.sources(), sourceId).join(' '));
  const keys: readonly StoreKey[] = [
    'sources',
    ...[sourceId, ...earlier.split(' ').filter(Boolean)].map(storeKey.annotations),
  ];
  // A list would be a new one each time; its ids are the same while nothing changed.
  const orphanIds = useStudy(keys, (store) =>
    orphansOf(store, sourceId)
      .map(({ id }) => id)
      .join(' '),
  );
  if (newerId === undefined && orphanIds === '') return null;
  return <VersionsPanel view={view} newerId={newerId} orphanIds={orphanIds.split(' ').filter(Boolean)} />;
}
