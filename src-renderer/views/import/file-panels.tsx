// One panel a file; with several files, tabs to go from one to the other.
import { Tabs } from '@base-ui/react/tabs';
import { Check, CircleAlert, LoaderCircle, type LucideIcon, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { DetailsForm } from './details-form.tsx';
import { ArticlePreview } from './article-preview.tsx';
import css from './import-dialog.module.css';
import type { ImportDraft } from './import-draft.ts';
import type { ImportEntry, ReadyEntry } from './import-entries.ts';
import { MatrixChoice } from './matrix-choice.tsx';

interface FilePanelsProps {
  readonly entries: readonly ImportEntry[];
  readonly onPatch: (index: number, change: Partial<ImportDraft>) => void;
  readonly onCancel: (index: number) => void;
  readonly onOpenSource: (sourceId: string) => void;
}

export function FilePanels({ entries, onPatch, onCancel, onOpenSource }: FilePanelsProps): ReactNode {
  const panels = entries.map((entry, i) => (
    <Panel
      key={i}
      entry={entry}
      alone={entries.length === 1}
      onPatch={(change) => onPatch(i, change)}
      onCancel={() => onCancel(i)}
      onOpenSource={onOpenSource}
    />
  ));
  if (entries.length === 1) return <div className={css.panels}>{panels}</div>;
  return (
    <Tabs.Root defaultValue={0} className={css.panels}>
      <Tabs.List aria-label="Files" className={css.tabs} activateOnFocus>
        {entries.map((entry, i) => (
          <Tabs.Tab key={i} value={i} className={css.tab} data-state={entry.kind}>
            <TabSign entry={entry} />
            <span className={css.fileName}>{entry.file.name}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map((panel, i) => (
        <Tabs.Panel key={i} value={i} className={css.tabPanel} tabIndex={-1}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

function TabSign({ entry }: { readonly entry: ImportEntry }): ReactNode {
  const sign = (Icon: LucideIcon, words: string) => (
    <Icon role="img" aria-label={words} size="1.1em" strokeWidth={2} className={css.sign} />
  );
  switch (entry.kind) {
    case 'reading':
      return sign(LoaderCircle, 'Reading');
    case 'failed':
      return sign(CircleAlert, 'Cannot be imported');
    case 'cancelled':
      return sign(Minus, 'Cancelled');
    case 'ready':
      return entry.draft.keep ? sign(Check, 'Ready') : sign(Minus, 'Left out');
  }
}

interface PanelProps {
  readonly entry: ImportEntry;
  readonly alone: boolean;
  readonly onPatch: (change: Partial<ImportDraft>) => void;
  readonly onCancel: () => void;
  readonly onOpenSource: (sourceId: string) => void;
}

function Panel({ entry, alone, onPatch, onCancel, onOpenSource }: PanelProps): ReactNode {
  switch (entry.kind) {
    case 'reading':
      return (
        <div className={css.message}>
          <p>Reading “{entry.file.name}” …</p>
          <progress className={css.progress} aria-label={`Reading ${entry.file.name}`} />
          {!alone && <Button onClick={onCancel}>Leave this file out</Button>}
        </div>
      );
    case 'failed':
      return (
        <div className={css.message} role="alert">
          <p className={css.failed}>“{entry.file.name}” was not imported.</p>
          <p>{entry.reason}</p>
        </div>
      );
    case 'cancelled':
      return <p className={css.message}>“{entry.file.name}” is left out.</p>;
    case 'ready':
      return <Ready entry={entry} alone={alone} onPatch={onPatch} onOpenSource={onOpenSource} />;
  }
}

type ReadyProps = Omit<PanelProps, 'entry' | 'onCancel'> & { readonly entry: ReadyEntry };

function Ready({ entry, alone, onPatch, onOpenSource }: ReadyProps): ReactNode {
  const { article, draft } = entry;
  return (
    <div className={css.ready}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard has to reach it */}
      <section className={css.text} aria-label="Text as it will be kept" tabIndex={0}>
        <ArticlePreview content={article.content} />
      </section>
      <div className={css.about}>
        <Notes entry={entry} alone={alone} onPatch={onPatch} onOpenSource={onOpenSource} />
        <DetailsForm draft={draft} onChange={onPatch} />
        <section className={css.found}>
          <h3 className={css.heading}>Matrix found in the article</h3>
          <MatrixChoice article={article} chosen={draft.matrix} onChoose={(matrix) => onPatch({ matrix })} />
        </section>
      </div>
    </div>
  );
}

function Notes({ entry, alone, onPatch, onOpenSource }: ReadyProps): ReactNode {
  const { article, draft, sameAs, twin } = entry;
  const special = sameAs !== undefined || twin !== undefined;
  return (
    <>
      {sameAs && (
        <div className={css.note} role="status">
          <p>This article is already in the study, as “{sameAs.title}”.</p>
          <Button onClick={() => onOpenSource(sameAs.id)}>Open it instead</Button>
        </div>
      )}
      {twin !== undefined && !sameAs && (
        <p className={css.note}>This file has the same text as “{twin}”, which is among these files.</p>
      )}
      {(!alone || special) && (
        <label className={css.keep}>
          <input
            type="checkbox"
            checked={draft.keep}
            onChange={(event) => onPatch({ keep: event.currentTarget.checked })}
          />
          {special ? 'Add it all the same' : 'Add this file'}
        </label>
      )}
      {article.warnings.map((warning) => (
        <p key={warning} className={css.note}>
          {warning}
        </p>
      ))}
    </>
  );
}
