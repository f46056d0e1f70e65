// The panel of a file that was read: what is known of it; below, its text on one side and its matrix on the other.
import { type ReactNode, useMemo } from 'react';
import type { RowTitle } from '../../commands/match-rows.ts';
import { ArticlePreview } from './article-preview.tsx';
import { DetailsForm } from './details-form.tsx';
import { FileNotes } from './file-notes.tsx';
import css from './import-dialog.module.css';
import type { ImportDraft } from './import-draft.ts';
import { isVersion, type ReadyEntry } from './import-entries.ts';
import { isTurning, type Way } from './import-state.ts';
import { MatrixChoice } from './matrix-choice.tsx';
import { untouched } from './matrix-taking.ts';
import { ReadingChoice, Told } from './reading-choice.tsx';

interface ReadyPanelProps {
  readonly entry: ReadyEntry;
  readonly alone: boolean;
  /** The priorities of the study, in their order; none for a new study. */
  readonly standing: readonly RowTitle[];
  readonly onPatch: (change: Partial<ImportDraft>) => void;
  readonly onTurn: (way: Way) => void;
  readonly onOpenSource: (sourceId: string) => void;
}

export function ReadyPanel({ entry, alone, standing, onPatch, onTurn, onOpenSource }: ReadyPanelProps): ReactNode {
  const { article, draft } = entry;
  const { language, direction } = article.details;
  const untouchedTaking = useMemo(() => untouched(article), [article]);
  return (
    <div className={css.ready}>
      <DetailsForm draft={draft} found={article.details} onChange={onPatch} />
      <div className={css.sides}>
        <div className={css.kept} aria-busy={isTurning(entry)}>
          <ReadingChoice entry={entry} onTurn={onTurn} />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard has to reach it */}
          <section className={css.text} aria-label="Text as it will be kept" dir={direction} tabIndex={0}>
            <ArticlePreview content={article.content} language={language} direction={direction} />
          </section>
          <Told title="Kept as words" sentences={article.keptAsWords ?? []} />
          <Told title="Left out" sentences={article.leftOut ?? []} />
        </div>
        <div className={css.about}>
          <FileNotes entry={entry} alone={alone} onPatch={onPatch} onTurn={onTurn} onOpenSource={onOpenSource} />
          {!isVersion(entry) && (
            <MatrixChoice
              article={article}
              taking={draft.taking ?? untouchedTaking}
              standing={standing}
              onTake={(taking) => onPatch({ taking })}
            />
          )}
        </div>
      </div>
    </div>
  );
}
