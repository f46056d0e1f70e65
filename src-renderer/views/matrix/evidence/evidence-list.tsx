// The quotes a priority or statement rests on: each goes to its passage, changes its stance, or is unlinked.
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { linkPassage } from '../../../commands/link-passage.ts';
import { type Echoes, echoesUnder } from '../../../insight/independence.ts';
import type { Annotation, EvidenceTarget } from '../../../model/annotation.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { Button } from '../../design/button.tsx';
import { announce } from '../../session/toasts.ts';
import { useLive, useReading, useRun, useSession, useStudy, useWorkbench } from '../../session/workbench-context.ts';
import { currentColour } from '../../source/use-passage-acts.ts';
import { EvidenceItem } from './evidence-item.tsx';
import css from './evidence-list.module.css';

const noEchoes: readonly Annotation[] = [];

export function EvidenceList({ target }: { readonly target: EvidenceTarget }): ReactNode {
  const { open } = useWorkbench();
  const links = useStudy(storeKey.evidence(target.id), (study) => study.linksTo(target.id));
  const writer = useLive(open.role) === 'writer';
  const echoes = useEchoes(target);
  return (
    <div className={css.evidence}>
      {links.length === 0 ? (
        <p className={css.none}>
          No passage yet. Select words in the article and press L, or a priority’s number, to link them.
        </p>
      ) : (
        <ul className={css.quotes}>
          {links.map((link, at) => (
            <EvidenceItem
              key={link.id}
              link={link}
              at={at}
              count={links.length}
              echoes={echoes.get(link.id) ?? noEchoes}
              writer={writer}
            />
          ))}
        </ul>
      )}
      {writer && <LinkSelected target={target} />}
    </div>
  );
}

/** Of all the evidence of the row: its title and its statements are judged together. */
const useEchoes = ({ kind, id }: EvidenceTarget): Echoes =>
  useReading((study) => echoesUnder(study, kind === 'priority' ? id : (study.get('statement', id)?.priorityId ?? '')));

function LinkSelected({ target }: { readonly target: EvidenceTarget }): ReactNode {
  const run = useRun();
  const selected = useSession((state) => state.selected);
  if (!selected) return null;
  const link = () => {
    const { sourceId, passage } = selected;
    const from = { sourceId, passage };
    // As by a digit: the stance that the link palette was left with is not meant here.
    const done = run(linkPassage, { from, targets: [target], stance: 'supports', colour: currentColour() });
    announce(done ? 'Linked the selected passage' : 'The selected passage is linked already');
  };
  return (
    <Button look="quiet" icon={Plus} className={css.link} onClick={link}>
      Link the selected passage
    </Button>
  );
}
