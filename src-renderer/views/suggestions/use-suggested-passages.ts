// The passages that could be evidence for a priority or a statement, asked for anew whenever it or the sources change.
import { useEffect, useMemo, useState } from 'react';
import { spokenFor } from '../../insight/suggest/spoken-for.ts';
import type { SuggestedPassage } from '../../insight/suggest/suggest-passages.ts';
import type { EvidenceTarget } from '../../model/annotation.ts';
import { plainProse } from '../../model/prose.ts';
import type { Study } from '../../model/study.ts';
import { storeKey } from '../../store/store-keys.ts';
import { useStudy, useWorkbench } from '../session/workbench-context.ts';
import type { PassageFinder } from './passage-finder.ts';

const SHOWN = 4;
/** More are asked for than shown: what is linked or rejected makes room at once. */
const ASKED = 12;
const LONGEST_CONTEXT = 2000;

export interface SuggestedEvidence {
  /** Undefined until the first answer is there. */
  readonly passages: readonly SuggestedPassage[] | undefined;
  readonly failed: boolean;
}

/** The words of a target, and those of the rest of its row. */
function wordsOf(study: Study, { kind, id }: EvidenceTarget): { readonly words: string; readonly context: string } {
  const statement = kind === 'statement' ? study.get('statement', id) : undefined;
  const priority = study.get('priority', statement?.priorityId ?? id);
  if (!priority) return { words: '', context: '' };
  const others = study
    .columns()
    .flatMap((column) => study.statementsIn(priority.id, column.id))
    .filter((other) => other.id !== id)
    .map(({ prose }) => plainProse(prose));
  const context = [...(statement ? [priority.title] : []), ...others].join('\n').slice(0, LONGEST_CONTEXT);
  return { words: statement ? plainProse(statement.prose) : priority.title, context };
}

export function useSuggestedPassages(target: EvidenceTarget, finder: PassageFinder): SuggestedEvidence {
  const { store } = useWorkbench();
  const { kind, id } = target;
  const item = useStudy(storeKey.item(id), (study) => study.get(kind, id));
  const sources = useStudy('sources', (study) => study.sources());
  const links = useStudy(storeKey.evidence(id), (study) => study.linksTo(id));
  const rejections = useStudy(storeKey.rejections(id), (study) => study.rejectionsOf(id));
  const [found, setFound] = useState<readonly SuggestedPassage[]>();
  const [failed, setFailed] = useState(false);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is spoken for follows from the links and rejections
  const without = useMemo(() => spokenFor(store, { kind, id }), [store, kind, id, links, rejections]);
  useEffect(() => {
    let over = false;
    finder.suggest({ ...wordsOf(store, { kind, id }), without, count: ASKED }).then(
      (passages) => {
        if (over) return;
        setFound(passages);
        setFailed(false);
      },
      () => {
        if (!over) setFailed(true);
      },
    );
    return () => {
      over = true;
    };
  }, [finder, store, kind, id, item, sources, without]);
  const passages = useMemo(() => {
    const free = ({ sourceId, passage: { start, end } }: SuggestedPassage) =>
      store.get('source', sourceId) !== undefined &&
      !without.some((one) => one.sourceId === sourceId && one.passage.start < end && start < one.passage.end);
    return found?.filter(free).slice(0, SHOWN);
  }, [store, found, without]);
  return { passages, failed };
}
