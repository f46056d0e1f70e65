// Which source of each study was read last: it belongs to the reader, not to the study.
import { newestSources } from '../../model/source-versions.ts';
import type { Study } from '../../model/study.ts';
import { KeptById } from '../../platform/kept-by-id.ts';
import type { Session } from './session.ts';

const read = new KeptById('lodestone.sources', 100, (value): value is string => typeof value === 'string');

/** The one that was read last, if it is still there, or else the first article in its newest version. */
export function sourceToOpen(study: Study): string | undefined {
  const last = read.get(study.id);
  return last !== undefined && study.get('source', last) ? last : newestSources(study.sources())[0]?.id;
}

/** Remembers it from now on. */
export function rememberSources(study: Study, session: Session): () => void {
  let known = session.state.sourceId;
  return session.subscribe(() => {
    const { sourceId } = session.state;
    if (sourceId === known) return;
    known = sourceId;
    read.set(study.id, sourceId);
  });
}
