// What the analyst should know of a file before it is added.
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { go } from '../workbench/route.ts';
import css from './import-dialog.module.css';
import type { ImportDraft } from './import-draft.ts';
import { EncodingNote } from './encoding-note.tsx';
import { isVersion, type ReadyEntry } from './import-entries.ts';
import type { Way } from './import-state.ts';
import { NewVersionNotice } from './new-version-notice.tsx';

interface FileNotesProps {
  readonly entry: ReadyEntry;
  readonly alone: boolean;
  readonly onPatch: (change: Partial<ImportDraft>) => void;
  readonly onTurn: (way: Way) => void;
  readonly onOpenSource: (sourceId: string) => void;
}

export function FileNotes({ entry, alone, onPatch, onTurn, onOpenSource }: FileNotesProps): ReactNode {
  const { article, draft, sameAs, standsIn, twin, version, versionBy, problem } = entry;
  const warnings = article.encoding === undefined ? article.warnings : article.warnings.slice(1);
  const special = sameAs !== undefined || twin !== undefined || versionBy !== undefined;
  return (
    <>
      {sameAs && (
        <div className={css.note} role="status">
          <p>This article is already in the study, as “{sameAs.title}”.</p>
          <Button onClick={() => onOpenSource(sameAs.id)}>Open it instead</Button>
        </div>
      )}
      {standsIn && (
        <div className={css.note} role="status">
          <p>This article is already in your study “{standsIn.title}”. Added here, it begins another one.</p>
          <Button onClick={() => go({ kind: 'study', id: standsIn.id })}>Open it instead</Button>
        </div>
      )}
      {twin !== undefined && !sameAs && (
        <p className={css.note}>This file has the same text as “{twin}”, which is among these files.</p>
      )}
      {versionBy !== undefined && twin === undefined && (
        <p className={css.note}>
          This looks like another new version of what “{versionBy}” replaces. Add that one first: then this one can take
          over its passages in turn.
        </p>
      )}
      {version && (
        <NewVersionNotice
          offer={version}
          asVersion={isVersion(entry)}
          onChoose={(asVersion) => onPatch({ asVersion })}
        />
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
      {problem && (
        <p className={css.note} role="alert">
          {problem}
        </p>
      )}
      <EncodingNote entry={entry} onTurn={onTurn} />
      {warnings.map((warning) => (
        <p key={warning} className={css.note}>
          {warning}
        </p>
      ))}
    </>
  );
}
