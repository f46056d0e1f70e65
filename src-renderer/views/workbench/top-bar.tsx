// The head of the study: the way home, its title, and what is done with the study as a whole.
import { Command, Download, Grid3x3, House, PanelLeft, Redo2, Search, Settings, Undo2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { renameStudy } from '../../commands/rename-study.ts';
import { Button, IconButton } from '../design/button.tsx';
import { runCommand } from '../session/command-registry.ts';
import { useRun, useStudy, useWorkbench } from '../session/workbench-context.ts';
import css from './top-bar.module.css';
import { usePreference } from '../settings/use-preference.ts';

function StudyTitle(): ReactNode {
  const { store } = useWorkbench();
  const run = useRun();
  const title = useStudy('study', (study) => study.title);
  const [editing, setEditing] = useState(false);
  const cancelled = useRef(false);
  if (!editing) {
    return (
      <h1 className={css.heading}>
        <button
          type="button"
          className={css.title}
          dir="auto"
          title="Rename study"
          aria-label={`${title}: rename study`}
          onClick={() => setEditing(true)}
        >
          {title}
        </button>
      </h1>
    );
  }
  return (
    <input
      className={css.field}
      aria-label="Study title"
      defaultValue={title}
      autoFocus
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancelled.current = true;
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
      onBlur={(event) => {
        if (!cancelled.current && event.target.value !== store.title) run(renameStudy, { title: event.target.value });
        cancelled.current = false;
        setEditing(false);
      }}
    />
  );
}

function HistoryButtons(): ReactNode {
  const undoLabel = useStudy('history', (study) => study.undoLabel);
  const redoLabel = useStudy('history', (study) => study.redoLabel);
  return (
    <>
      <IconButton
        label={undoLabel ? `Undo: ${undoLabel}` : 'Undo'}
        icon={Undo2}
        command="undo"
        disabled={!undoLabel}
        onClick={() => runCommand('undo')}
      />
      <IconButton
        label={redoLabel ? `Redo: ${redoLabel}` : 'Redo'}
        icon={Redo2}
        command="redo"
        disabled={!redoLabel}
        onClick={() => runCommand('redo')}
      />
    </>
  );
}

export function TopBar(): ReactNode {
  const [shown] = usePreference('sourcesShown');
  return (
    <header className={css.bar}>
      <IconButton label="Studies" icon={House} command="home" onClick={() => runCommand('home')} />
      <IconButton
        label="Source list"
        icon={PanelLeft}
        command="toggle-sources"
        pressed={shown}
        onClick={() => runCommand('toggle-sources')}
      />
      <StudyTitle />
      <div className={css.verbs}>
        <HistoryButtons />
        <IconButton label="Find" icon={Search} command="find" onClick={() => runCommand('find')} />
        <IconButton label="Coverage" icon={Grid3x3} command="coverage" onClick={() => runCommand('coverage')} />
        <IconButton label="Commands" icon={Command} command="commands" onClick={() => runCommand('commands')} />
        <IconButton label="Settings" icon={Settings} command="settings" onClick={() => runCommand('settings')} />
        <Button icon={Download} onClick={() => runCommand('export')}>
          Export
        </Button>
      </div>
    </header>
  );
}
