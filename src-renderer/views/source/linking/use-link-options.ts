// The options of the link palette: suggestions first, then what meets the typed words, then what can be made anew.
import { useMemo } from 'react';
import type { PassageInSource } from '../../../commands/new-annotation.ts';
import type { EvidenceLink } from '../../../model/annotation.ts';
import { useStudy, useWorkbench } from '../../session/workbench-context.ts';
import { useSuggestedTargets } from '../../suggestions/use-suggested-targets.ts';
import { type LinkTarget, matchTargets, targetsOf } from './link-targets.ts';

export type LinkOption =
  | {
      readonly kind: 'target';
      /** Unique in the list: a suggestion stands in it a second time. */
      readonly key: string;
      readonly target: LinkTarget;
      /** Shared words, for a suggestion. */
      readonly because: readonly string[];
      readonly linked: EvidenceLink | undefined;
    }
  | {
      readonly kind: 'new';
      readonly key: string;
      readonly what: 'statement' | 'priority';
      /** As typed; empty for one that is made of the passage's own words. */
      readonly words: string;
    };

export interface LinkOptions {
  /** What the passage fits best, whatever is typed. */
  readonly best: LinkTarget | undefined;
  readonly suggested: readonly LinkOption[];
  readonly others: readonly LinkOption[];
  readonly fresh: readonly LinkOption[];
  /** How many more would be found. */
  readonly more: number;
}

const shownAtMost = 50;

/** `words` are those of the passage; `links` what it is linked to already. */
export function useLinkOptions(
  query: string,
  place: PassageInSource,
  words: string,
  links: readonly EvidenceLink[],
): LinkOptions {
  const { store } = useWorkbench();
  // The palette is open for a moment only: it shows the matrix as it was when it opened, and new rows.
  const priorities = useStudy('priorities', (study) => study.priorities());
  const columns = useStudy('columns', (study) => study.columns());
  const hasCells = priorities.length > 0 && columns.some(({ holds }) => holds.kind === 'statements');
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- read from the store, which changes without being another one
  const targets = useMemo(() => targetsOf(store), [store, priorities]);
  const suggestions = useSuggestedTargets(place, words, links);
  return useMemo(() => {
    const linkTo = (target: LinkTarget) => links.find((link) => link.target.id === target.target.id);
    const option = (target: LinkTarget, key: string, because: readonly string[]): LinkOption => ({
      kind: 'target',
      key: `${key}-${target.target.id}`,
      target,
      because,
      linked: linkTo(target),
    });
    const title = query.replace(/\s+/gu, ' ').trim();
    const targetOf = (id: string) => targets.find(({ target }) => target.id === id);
    const suggested = (title === '' ? suggestions : []).flatMap(({ target: { id }, because }) => {
      const target = targetOf(id);
      return target ? [option(target, 'best', because)] : [];
    });
    const found = matchTargets(targets, title);
    const others = found.slice(0, shownAtMost).map((target) => option(target, 'all', []));
    const fresh = (hasCells ? (['statement', 'priority'] as const) : (['priority'] as const)).map(
      (what): LinkOption => ({ kind: 'new', key: `new-${what}`, what, words: title }),
    );
    const best = suggestions.map(({ target: { id } }) => targetOf(id)).find((target) => target !== undefined);
    return { best, suggested, others, fresh, more: Math.max(0, found.length - shownAtMost) };
  }, [targets, suggestions, query, links, hasCells]);
}
