// A passage's card: its words, what it is linked to, memo, tags and colour; and its end.
import { Copy, Link2, Trash2, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { recolour, writeMemo } from '../../commands/edit-annotation.ts';
import type { Annotation } from '../../model/annotation.ts';
import { storeKey } from '../../store/store-keys.ts';
import { Button, IconButton } from '../design/button.tsx';
import { MemoEditor } from '../prose/memo-editor.tsx';
import { MemoView } from '../prose/memo-view.tsx';
import { announce } from '../session/toasts.ts';
import { useTakingBack } from '../session/use-amend.ts';
import { useLive, useRun, useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { CardLinks } from './card-links.tsx';
import { placeOf, wordsOf } from './citation.ts';
import { ColourChoice } from './colour-menu.tsx';
import css from './passage-card.module.css';
import { PassagePopup } from './passage-popup.tsx';
import { TagField } from './tag-field.tsx';
import { usePassageActs } from './use-passage-acts.ts';

const madeAt = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export function PassageCard({ view }: { readonly view: ArticleView }): ReactNode {
  const card = useSession((state) => state.card);
  const linking = useSession((state) => state.linking);
  // The link palette takes the card's place while it is open.
  if (!card || linking) return null;
  const { annotationId, focus, madeBy } = card;
  return <CardOf key={annotationId} view={view} annotationId={annotationId} focus={focus} madeBy={madeBy} />;
}

interface CardOfProps {
  readonly view: ArticleView;
  readonly annotationId: string;
  readonly focus: 'card' | 'memo' | 'tags';
  readonly madeBy: string | undefined;
}

function CardOf({ view, annotationId, focus, madeBy }: CardOfProps): ReactNode {
  const { session, store } = useWorkbench();
  const takeBack = useTakingBack();
  const annotation = useStudy(storeKey.item(annotationId), (study) => study.get('annotation', annotationId));
  const memo = useRef(annotation?.memo);
  if (!annotation || annotation.sourceId !== view.sourceId) return null;
  const close = () => {
    session.flush();
    session.set({ card: undefined, lit: undefined });
    // A passage that was made to write on, and nothing was written: it was not wanted.
    if (takeBack(madeBy)) announce('Nothing was written: the highlight is gone again');
    else if (store.get('annotation', annotationId)?.memo !== memo.current) announce('Memo kept');
  };
  return (
    <PassagePopup
      view={view}
      beside={annotation.selector.position}
      label="Passage"
      size="narrow"
      scope="passage"
      onClose={close}
    >
      <Card view={view} annotation={annotation} focus={focus} onClose={close} />
    </PassagePopup>
  );
}

interface CardProps {
  readonly view: ArticleView;
  readonly annotation: Annotation;
  readonly focus: 'card' | 'memo' | 'tags';
  readonly onClose: () => void;
}

function Card({ view, annotation, focus, onClose }: CardProps): ReactNode {
  const { open, session } = useWorkbench();
  const run = useRun();
  const acts = usePassageActs();
  const disabled = useLive(open.role) === 'follower';
  const { id, colour } = annotation;
  return (
    <div className={css.card}>
      <div className={css.head}>
        <span className={css.place}>{placeOf(view.content, annotation)}</span>
        <ColourChoice
          value={colour}
          disabled={disabled}
          onChoose={(next) => run(recolour, { annotationId: id, colour: next })}
        />
        <IconButton label="Close" icon={X} onClick={onClose} />
      </div>
      <blockquote className={css.quote} data-colour={colour} dir="auto">
        {wordsOf(view.content, annotation)}
      </blockquote>
      <CardLinks annotationId={id} disabled={disabled} />
      <Memo key={focus} annotation={annotation} disabled={disabled} writing={focus === 'memo'} />
      <TagField annotation={annotation} disabled={disabled} autoFocus={focus === 'tags'} />
      <p className={css.made}>
        {madeAt.format(new Date(annotation.createdAt))}
        {annotation.createdBy !== '' && `, ${annotation.createdBy}`}
      </p>
      <div className={css.foot}>
        <Button
          look="quiet"
          icon={Link2}
          disabled={disabled}
          onClick={() => session.set({ linking: true, stance: 'supports' })}
        >
          Link…
        </Button>
        <Button look="quiet" icon={Copy} onClick={() => void acts.copyCitation()}>
          Copy citation
        </Button>
        <IconButton
          className={css.delete}
          label="Delete passage"
          icon={Trash2}
          disabled={disabled}
          command="delete-passage"
          onClick={() => acts.remove()}
        />
      </div>
    </div>
  );
}

interface MemoProps {
  readonly annotation: Annotation;
  readonly disabled: boolean;
  readonly writing: boolean;
}

function Memo({ annotation, disabled, writing: first }: MemoProps): ReactNode {
  const run = useRun();
  const [writing, setWriting] = useState(first);
  if (writing && !disabled) {
    return (
      <div className={css.memo}>
        <MemoEditor
          value={annotation.memo}
          label="Memo"
          autoFocus
          onWrite={(memo) => run(writeMemo, { annotationId: annotation.id, memo })}
        />
      </div>
    );
  }
  return (
    <div className={css.memo}>
      {annotation.memo !== '' && <MemoView markdown={annotation.memo} />}
      {!disabled && (
        <button type="button" className={css.write} onClick={() => setWriting(true)}>
          {annotation.memo === '' ? 'Add memo' : 'Edit memo'}
        </button>
      )}
    </div>
  );
}
