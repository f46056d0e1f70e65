// One thing that an article says on a priority: its words, how they bear on it, and the way to them.
import type { ReactNode } from 'react';
import { quoteOf, type Said } from '../../../insight/said-by-source.ts';
import type { Stance } from '../../../model/annotation.ts';
import { provenanceOf } from '../../../model/provenance.ts';
import { stanceIcons } from '../../design/stance-icons.ts';
import { stanceTitles } from '../../design/stance-titles.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import { goTo, paragraphSign } from '../evidence/go-to-passage.ts';
import { NotIndependent } from '../evidence/not-independent.tsx';
import css from './source-cells.module.css';

/** Where the words went: the title, or a statement that has them still or others by now. */
function saidAs({ by }: Extract<Said, { kind: 'said' }>): string {
  if (by.kind === 'priority') return 'Said by the article, as a priority';
  return provenanceOf(by) === 'edited' ? 'Said by the article, edited since' : 'Said by the article';
}

function StanceMark({ stance }: { readonly stance: Stance }): ReactNode {
  const Icon = stanceIcons[stance];
  return (
    <span className={css.stance} data-stance={stance}>
      <Icon aria-hidden size="1em" strokeWidth={2.25} />
      {stanceTitles[stance]}
    </span>
  );
}

export function SaidItem({ said }: { readonly said: Said }): ReactNode {
  const { session, store } = useWorkbench();
  const place = said.kind === 'said' ? said.origin : said.annotation;
  const quote = quoteOf(said);
  const lit =
    said.kind === 'said'
      ? ({ kind: 'target', id: said.id } as const)
      : ({ kind: 'annotations', ids: [said.id] } as const);
  const light = () => session.set({ lit });
  const dark = () => session.set({ lit: undefined });
  return (
    <li className={css.item} data-kind={said.kind} onPointerEnter={light} onPointerLeave={dark}>
      <button
        type="button"
        tabIndex={-1}
        className={css.way}
        data-stop="said"
        data-colour={said.kind === 'linked' ? said.annotation.colour : undefined}
        title={quote}
        onClick={() => goTo(session, place, said.kind === 'linked' ? said.id : undefined)}
        onFocus={light}
        onBlur={dark}
      >
        <span className={css.words} dir="auto">
          {quote}
        </span>
        <span className={css.foot}>
          {said.kind === 'said' && <span>{saidAs(said)}</span>}
          {said.kind === 'linked' && said.stances.map((stance) => <StanceMark key={stance} stance={stance} />)}
          <span>{paragraphSign(store, place.sourceId, place.selector)}</span>
        </span>
      </button>
      {said.kind === 'linked' && <NotIndependent of={said.echoes} inCell />}
    </li>
  );
}
