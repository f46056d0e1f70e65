// What can be done with the chosen passages, at the foot of their list.
import { inFigures } from '../../model/counted.ts';
import { Link2, Tag, Trash2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IconButton } from '../design/button.tsx';
import { useLive, useWorkbench } from '../session/workbench-context.ts';
import { ColourMenu } from '../source/colour-menu.tsx';
import { currentColour } from '../source/use-passage-acts.ts';
import { LinkManyDialog } from './link-many-dialog.tsx';
import css from './passages-panel.module.css';
import { TagManyDialog } from './tag-many-dialog.tsx';
import type { ManyActs } from './use-many-acts.ts';

interface BulkBarProps {
  readonly ids: readonly string[];
  readonly acts: ManyActs;
  readonly onDelete: () => void;
  readonly onNone: () => void;
}

export function BulkBar({ ids, acts, onDelete, onNone }: BulkBarProps): ReactNode {
  const { open, store } = useWorkbench();
  const following = useLive(open.role) === 'follower';
  const [asking, setAsking] = useState<'link' | 'tag'>();
  const [first = ''] = ids;
  const done = () => setAsking(undefined);
  return (
    <div role="toolbar" aria-label="Chosen passages" className={css.bulk}>
      <span role="status" className={css.bulkCount}>
        {inFigures(ids.length)} chosen
      </span>
      <IconButton label="Link chosen passages" icon={Link2} disabled={following} onClick={() => setAsking('link')} />
      <IconButton label="Tag chosen passages" icon={Tag} disabled={following} onClick={() => setAsking('tag')} />
      <ColourMenu
        side="top"
        value={store.get('annotation', first)?.colour ?? currentColour()}
        disabled={following}
        onChoose={(colour) => acts.recolour(ids, colour)}
      />
      <IconButton label="Delete chosen passages" icon={Trash2} disabled={following} onClick={onDelete} />
      <IconButton label="Choose none" icon={X} onClick={onNone} />
      {asking === 'link' && <LinkManyDialog ids={ids} onLink={acts.link} onClose={done} />}
      {asking === 'tag' && <TagManyDialog ids={ids} onTag={acts.tag} onClose={done} />}
    </div>
  );
}
