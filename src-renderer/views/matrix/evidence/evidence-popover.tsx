// Shows the evidence of the one priority or statement whose button was pressed, beside that button.
import { Popover } from '@base-ui/react/popover';
import { History, X } from 'lucide-react';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { EvidenceTarget } from '../../../model/annotation.ts';
import type { Origin } from '../../../model/selector.ts';
import { plainProse } from '../../../model/prose.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { IconButton } from '../../design/button.tsx';
import { goRound } from '../../design/go-round.ts';
import { useSession, useStudy, useWorkbench } from '../../session/workbench-context.ts';
import { PassageFinder } from '../../suggestions/passage-finder.ts';
import { SuggestedEvidence } from '../../suggestions/suggested-evidence.tsx';
import css from './evidence-popover.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { goTo, whereSaid } from './go-to-passage.ts';

export function EvidencePopover({ pane }: { readonly pane: RefObject<HTMLElement | null> }): ReactNode {
  const { session } = useWorkbench();
  const id = useSession((state) => state.evidenceOf);
  const item = useStudy(storeKey.item(id ?? ''), (store) =>
    id === undefined ? undefined : (store.get('statement', id) ?? store.get('priority', id)),
  );
  const button = useCallback(
    () => pane.current?.querySelector<HTMLElement>(`[data-evidence-of=${JSON.stringify(id ?? '')}]`) ?? null,
    [pane, id],
  );
  const popup = useRef<HTMLDivElement>(null);
  const finder = useFinder();
  if (!item) return null;
  // Not the closing button: there the first Escape would only put its tooltip away.
  const firstQuote = () => popup.current?.querySelector<HTMLElement>('[data-colour]') ?? popup.current;
  const close = () => session.set({ evidenceOf: undefined });
  const target: EvidenceTarget = { kind: item.kind, id: item.id };
  const words = item.kind === 'statement' ? plainProse(item.prose) : item.title;
  return (
    <Popover.Root
      key={id}
      open
      onOpenChange={(open, { reason, event }) => {
        // Its own button closes it by itself; here that press would only open it again.
        const own = reason === 'outside-press' && event.target instanceof Node && button()?.contains(event.target);
        // Reading on in the article is what choosing a quote is for: losing the focus to it is no reason to go.
        if (!open && !own && reason !== 'focus-out') close();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={css.layer}
          anchor={button}
          side="bottom"
          align="end"
          sideOffset={4}
          collisionBoundary={pane.current ?? 'clipping-ancestors'}
          collisionPadding={8}
        >
          <Popover.Popup
            ref={popup}
            className={css.popup}
            initialFocus={firstQuote}
            finalFocus={button}
            // Not modal: going back to where one was reading must work from here.
            data-key-scope="study"
            onKeyDown={goRound}
          >
            <Header
              words={words || 'an empty statement'}
              onHistory={() => session.set({ evidenceOf: undefined, historyOf: item.id })}
              onClose={close}
            />
            {item.origin && <Said origin={item.origin} />}
            <EvidenceList target={target} />
            <SuggestedEvidence target={target} finder={finder} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface HeaderProps {
  readonly words: string;
  readonly onHistory: () => void;
  readonly onClose: () => void;
}

const Header = ({ words, onHistory, onClose }: HeaderProps): ReactNode => (
  <div className={css.header}>
    <Popover.Title className={css.title}>
      Evidence{' '}
      <span className={css.of}>
        for “<bdi>{words}</bdi>”
      </span>
    </Popover.Title>
    <IconButton label="History" icon={History} onClick={onHistory} />
    <IconButton label="Close" icon={X} onClick={onClose} />
  </div>
);

/** One for as long as the study is open: what it has read is asked again and again. */
function useFinder(): PassageFinder {
  const { store } = useWorkbench();
  const finder = useMemo(() => new PassageFinder(store), [store]);
  useEffect(() => () => finder.close(), [finder]);
  return finder;
}

/** What the author said, apart from what the analyst brings forward. */
function Said({ origin }: { readonly origin: Origin }): ReactNode {
  const { session, store } = useWorkbench();
  return (
    <p className={css.said}>
      <button type="button" className={css.goToOrigin} onClick={() => goTo(session, origin)}>
        Said in <bdi>{whereSaid(store, origin)}</bdi>
      </button>
    </p>
  );
}
