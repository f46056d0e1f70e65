// Compares what was imported with the sources of the open study, each text once.
import { useContext, useEffect, useRef, useState } from 'react';
import type { SourceContent } from '../../model/source.ts';
import { WorkbenchContext } from '../session/workbench-context.ts';
import type { ImportState } from './import-state.ts';
import { findVersionOffer, type VersionOffer } from './new-version.ts';

export interface NewVersions {
  readonly offerFor: (content: SourceContent) => VersionOffer | undefined;
  /** True while something is still being compared. */
  readonly comparing: boolean;
}

type Offers = ReadonlyMap<SourceContent, VersionOffer | undefined>;

export function useNewVersions(states: readonly ImportState[]): NewVersions {
  const study = useContext(WorkbenchContext)?.store;
  const [offers, setOffers] = useState<Offers>(new Map());
  const over = useRef<AbortController>(undefined);
  const begun = useRef(new Set<SourceContent>());

  useEffect(() => {
    const controller = new AbortController();
    const started = begun.current;
    over.current = controller;
    return () => {
      controller.abort();
      started.clear();
    };
  }, []);

  useEffect(() => {
    const signal = over.current?.signal;
    if (!study || !signal) return;
    for (const state of states) {
      if (state.kind !== 'ready' || begun.current.has(state.article.content)) continue;
      const { content } = state.article;
      begun.current.add(content);
      // An article that cannot be compared is offered as any other.
      const offer = findVersionOffer(study, state.article, signal).catch(() => undefined);
      void offer.then((found) => {
        if (!signal.aborted) setOffers((old) => new Map(old).set(content, found));
      });
    }
  }, [states, study]);

  const comparing = states.some((state) => study && state.kind === 'ready' && !offers.has(state.article.content));
  return { offerFor: (content) => offers.get(content), comparing };
}
