// Folds a study's log into its snapshot once nothing has been written for a while.
import type { SaveState } from '../model/kept.ts';
import type { Live } from '../store/study-library.ts';
import { compact, WORTH_COMPACTING } from '../storage/compact.ts';
import { allOf } from '../storage/stored-study.ts';
import type { StudyDatabase } from '../storage/open-database.ts';

/** Long enough that nobody who types or links waits behind it. */
const QUIET_MS = 4_000;

/** Looks after each save; `stands` says whether this window still writes the study. A failure changes nothing and is tried after the next save. */
export function compactWhenIdle(
  db: StudyDatabase,
  studyId: string,
  saveState: Live<SaveState>,
  stands: () => boolean,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fold = async () => {
    const waiting = await db.changes
      .where('[studyId+sequence]')
      .between(...allOf(studyId))
      .count();
    if (waiting >= WORTH_COMPACTING && stands()) await compact(db, studyId);
  };
  const later = () => {
    clearTimeout(timer);
    if (!stands()) return off();
    if (saveState.get().kind !== 'saved') return;
    timer = setTimeout(() => {
      if (stands()) fold().catch(() => undefined);
    }, QUIET_MS);
  };
  const off = saveState.subscribe(later);
  later();
}
