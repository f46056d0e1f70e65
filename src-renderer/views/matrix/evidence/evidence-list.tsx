// The quotes a priority or statement rests on: each goes to its passage, changes its stance, or is unlinked.
import { Check, Info, Link2Off, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { setStance, unlinkPassage } from '../../../commands/edit-link.ts';
import { linkPassage } from '../../../commands/link-passage.ts';
import type { EvidenceLink, EvidenceTarget, Stance } from '../../../model/annotation.ts';
import { stances } from '../../../model/annotation.ts';
import { plainProse } from '../../../model/prose.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { Button, IconButton } from '../../design/button.tsx';
import { offerUndo } from '../../session/offer-undo.ts';
import { announce } from '../../session/toasts.ts';
import { useLive, useRun, useSession, useStudy, useWorkbench } from '../../session/workbench-context.ts';
import css from './evidence-list.module.css';
import { firstWords } from '../first-words.ts';
import { goTo, paragraphSign } from './go-to-passage.ts';

const stanceWords: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};
const stanceIcons = { supports: Check, contradicts: X, context: Info } as const;

export function EvidenceList({ target }: { readonly target: EvidenceTarget }): ReactNode {
  const { open } = useWorkbench();
  const links = useStudy(storeKey.evidence(target.id), (store) => store.linksTo(target.id));
  const writer = useLive(open.role) === 'writer';
  return (
    <div className={css.evidence}>
      {links.length === 0 ? (
        <p className={css.none}>
          No passage yet. Select words in the article and press L, or a priority’s number, to link them.
        </p>
      ) : (
        <ul className={css.quotes}>
          {links.map((link) => (
            <EvidenceItem key={link.id} link={link} writer={writer} />
          ))}
        </ul>
      )}
      {writer && <LinkSelected target={target} />}
    </div>
  );
}

function EvidenceItem({ link, writer }: { readonly link: EvidenceLink; readonly writer: boolean }): ReactNode {
  const { session, store } = useWorkbench();
  const run = useRun();
  const annotation = useStudy(storeKey.item(link.annotationId), (study) => study.get('annotation', link.annotationId));
  const source = useStudy('sources', (study) => annotation && study.get('source', annotation.sourceId));
  if (!annotation) return null;
  const quote = annotation.selector.quote.exact.replace(/\s+/gu, ' ');
  const Icon = stanceIcons[link.stance];
  const sign = paragraphSign(store, annotation.sourceId, annotation.selector);
  const where = store.count('source') > 1 ? [source?.title, sign] : [sign];
  const light = () => session.set({ lit: { kind: 'annotations', ids: [annotation.id] } });
  const unlink = () => {
    const change = run(unlinkPassage, { linkId: link.id });
    if (change) offerUndo(`Unlinked “${firstWords(quote)}”`, change);
  };
  return (
    <li className={css.item} onPointerEnter={light} onPointerLeave={() => session.set({ lit: undefined })}>
      <button
        type="button"
        className={css.quote}
        data-colour={annotation.colour}
        onClick={() => goTo(session, annotation, annotation.id)}
      >
        <span className={css.words}>{quote}</span>
        {annotation.memo !== '' && <span className={css.memo}>{firstWords(plainProse(annotation.memo))}</span>}
      </button>
      <div className={css.foot}>
        <span className={css.where}>{where.filter(Boolean).join(' · ')}</span>
        <label className={css.stance} data-stance={link.stance}>
          <Icon aria-hidden size="1em" strokeWidth={2.25} />
          <select
            aria-label={`Stance of “${firstWords(quote)}”`}
            value={link.stance}
            disabled={!writer}
            onChange={(event) => {
              const stance = event.target.value as Stance;
              if (run(setStance, { linkId: link.id, stance })) announce(`Stance: ${stanceWords[stance]}`);
            }}
          >
            {stances.map((stance) => (
              <option key={stance} value={stance}>
                {stanceWords[stance]}
              </option>
            ))}
          </select>
        </label>
        {writer && <IconButton label="Unlink passage" icon={Link2Off} className={css.unlink} onClick={unlink} />}
      </div>
    </li>
  );
}

function LinkSelected({ target }: { readonly target: EvidenceTarget }): ReactNode {
  const { session } = useWorkbench();
  const run = useRun();
  const selected = useSession((state) => state.selected);
  if (!selected) return null;
  const link = () => {
    const { stance } = session.state;
    const { sourceId, passage } = selected;
    const done = run(linkPassage, { from: { sourceId, passage }, targets: [target], stance, colour: 'yellow' });
    announce(done ? 'Linked the selected passage' : 'The selected passage is linked already');
  };
  return (
    <Button look="quiet" icon={Plus} className={css.link} onClick={link}>
      Link the selected passage
    </Button>
  );
}
