// One panel a file; with several files, tabs to go from one to the other.
import { Tabs } from '@base-ui/react/tabs';
import { Check, CircleAlert, LoaderCircle, type LucideIcon, Minus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { RowTitle } from '../../commands/match-rows.ts';
import { Button } from '../design/button.tsx';
import css from './import-dialog.module.css';
import type { ImportDraft } from './import-draft.ts';
import type { ImportEntry } from './import-entries.ts';
import type { Way } from './import-state.ts';
import { ReadyPanel } from './ready-panel.tsx';
import { tabNames } from './tab-names.ts';

interface FilePanelsProps {
  readonly entries: readonly ImportEntry[];
  /** The priorities of the study, in their order; none for a new study. */
  readonly standing: readonly RowTitle[];
  readonly onPatch: (index: number, change: Partial<ImportDraft>) => void;
  readonly onTurn: (index: number, way: Way) => void;
  readonly onCancel: (index: number) => void;
  readonly onOpenSource: (sourceId: string) => void;
}

export function FilePanels({ entries, standing, onPatch, onTurn, onCancel, onOpenSource }: FilePanelsProps): ReactNode {
  const tabs = useRef<HTMLDivElement>(null);
  const names = tabNames(entries.map(({ file }) => file));
  const leaveOut = (index: number) => {
    onCancel(index);
    // It may have been read between the press and now.
    onPatch(index, { keep: false });
    // Its button goes with the reading: the keyboard goes on at the next file that is not left out.
    const next = [...entries.keys()]
      .map((i) => (index + 1 + i) % entries.length)
      .find((i) => i !== index && entries[i]?.kind !== 'cancelled');
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? index]?.focus();
  };
  const panels = entries.map((entry, i) => (
    <Panel
      key={i}
      entry={entry}
      standing={standing}
      alone={entries.length === 1}
      onPatch={(change) => onPatch(i, change)}
      onTurn={(way) => onTurn(i, way)}
      onCancel={() => leaveOut(i)}
      onOpenSource={onOpenSource}
    />
  ));
  if (entries.length === 1) return <div className={css.panels}>{panels}</div>;
  return (
    <Tabs.Root defaultValue={0} className={css.panels}>
      <Tabs.List ref={tabs} aria-label="Files" className={css.tabs} activateOnFocus>
        {entries.map((entry, i) => (
          <Tabs.Tab key={i} value={i} className={css.tab} data-state={entry.kind} title={entry.file.name}>
            <TabSign entry={entry} />
            <span className={css.fileName} dir="auto">
              {entry.file.name}
            </span>
            {names[i]?.which && <span className={css.which}>{names[i].which}</span>}
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
  readonly standing: readonly RowTitle[];
  readonly alone: boolean;
  readonly onPatch: (change: Partial<ImportDraft>) => void;
  readonly onTurn: (way: Way) => void;
  readonly onCancel: () => void;
  readonly onOpenSource: (sourceId: string) => void;
}

function Panel({ entry, standing, alone, onPatch, onTurn, onCancel, onOpenSource }: PanelProps): ReactNode {
  switch (entry.kind) {
    case 'reading':
      return (
        <div className={css.message}>
          <p>Reading “{entry.file.name}” …</p>
          <progress className={css.progress} aria-label={`Reading ${entry.file.name}`} value={entry.share} />
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
      return (
        <ReadyPanel
          entry={entry}
          standing={standing}
          alone={alone}
          onPatch={onPatch}
          onTurn={onTurn}
          onOpenSource={onOpenSource}
        />
      );
  }
}
