// What a passage is linked to, on its card: go there, change the stance, take the link away.
import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { setStance, unlinkPassage } from '../../commands/edit-link.ts';
import { type EvidenceLink, stances } from '../../model/annotation.ts';
import { plainProse } from '../../model/prose.ts';
import { storeKey } from '../../store/store-keys.ts';
import { IconButton } from '../design/button.tsx';
import { stanceTitles } from '../design/stance-titles.ts';
import { announce } from '../session/toasts.ts';
import { useRun, useStudy, useWorkbench } from '../session/workbench-context.ts';
import css from './passage-card.module.css';
import { nameOfTarget } from './use-passage-acts.ts';

interface CardLinkProps {
  readonly link: EvidenceLink;
  readonly disabled: boolean;
}

function CardLink({ link, disabled }: CardLinkProps): ReactNode {
  const { store, session } = useWorkbench();
  const run = useRun();
  const { target } = link;
  const statement = useStudy(storeKey.item(target.id), (study) => study.get('statement', target.id));
  const priority = useStudy(['priorities', storeKey.item(target.id)], (study) =>
    study.get('priority', statement?.priorityId ?? target.id),
  );
  const rank = useStudy('priorities', (study) => (priority ? study.rankOf(priority.id) + 1 : 0));
  if (!priority) return null;
  const words = statement ? plainProse(statement.prose) : priority.title;
  const name = nameOfTarget(store, target);
  return (
    <li className={css.link}>
      <button
        type="button"
        className={css.target}
        onClick={() => session.revealTarget({ targetId: target.id, focus: true })}
      >
        <span className="visually-hidden">Go to </span>
        <span className={css.rank}>{rank}</span>
        <span className="visually-hidden">: </span>
        <span className={css.words} data-kind={target.kind} dir="auto">
          {words || 'Untitled'}
        </span>
      </button>
      <select
        className={css.stance}
        aria-label={`Stance to ${name}`}
        data-stance={link.stance}
        value={link.stance}
        disabled={disabled}
        onChange={(event) => {
          const stance = stances.find((one) => one === event.target.value);
          if (stance && run(setStance, { linkId: link.id, stance })) announce(`${stanceTitles[stance]} ${name}`);
        }}
      >
        {stances.map((stance) => (
          <option key={stance} value={stance}>
            {stanceTitles[stance]}
          </option>
        ))}
      </select>
      <IconButton
        label={`Unlink from ${name}`}
        icon={Unlink}
        disabled={disabled}
        onClick={() => {
          if (run(unlinkPassage, { linkId: link.id })) announce(`Unlinked from ${name}`);
        }}
      />
    </li>
  );
}

export function CardLinks({
  annotationId,
  disabled,
}: {
  readonly annotationId: string;
  readonly disabled: boolean;
}): ReactNode {
  const links = useStudy(storeKey.linksOf(annotationId), (store) => store.linksOf(annotationId));
  if (links.length === 0) return <p className={css.quiet}>Not linked yet.</p>;
  return (
    <ul className={css.links} aria-label="Linked to">
      {links.map((link) => (
        <CardLink key={link.id} link={link} disabled={disabled} />
      ))}
    </ul>
  );
}
