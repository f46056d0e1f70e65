// The Export dialog: what leaves the study, seen before it is copied or saved.
import { Copy, Save } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { exportFileName } from '../../export/export-file-name.ts';
import { exportMarkdown } from '../../export/export-markdown.ts';
import { copyText } from '../../platform/clipboard.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { showToast } from '../session/toasts.ts';
import { useApp, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { usePreference } from '../settings/use-preference.ts';
import css from './export-dialog.module.css';
import { exportFormats, formatFrom } from './export-formats.ts';
import { MarkdownTabs } from './markdown-tabs.tsx';
import { saveFile, saveStudyFile } from './save-study-file.ts';

async function copyMarkdown(markdown: string): Promise<void> {
  const copied = await copyText(markdown).catch(() => false);
  showToast(
    copied
      ? { text: 'Copied as Markdown' }
      : { text: 'Nothing was copied: the system did not allow it. Save the file instead.', tone: 'error' },
  );
}

export function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const app = useApp();
  const { store, session } = useWorkbench();
  const [preferred, prefer] = usePreference('exportFormat');
  const [saving, setSaving] = useState(false);
  const saveButton = useRef<HTMLButtonElement>(null);
  const format = formatFrom(preferred);
  const sequence = useStudy('history', (study) => study.sequence);
  // What is being typed belongs to the export.
  useEffect(() => session.flush(), [session]);
  // The study is one object for as long as it is open; its sequence says that something in it changed.
  const markdown = useMemo(
    () => (format === 'markdown' && sequence >= 0 ? exportMarkdown(store) : ''),
    [store, sequence, format],
  );

  const save = async () => {
    setSaving(true);
    session.flush();
    const saved =
      format === 'markdown'
        ? await saveFile(app.host, {
            suggestedName: exportFileName(store.title, 'md'),
            mediaType: 'text/markdown',
            bytes: new TextEncoder().encode(exportMarkdown(store)),
          })
        : await saveStudyFile(app, store.id, store.title);
    setSaving(false);
    if (saved) onClose();
  };
  const footer = (
    <>
      {format === 'markdown' && (
        <Button icon={Copy} onClick={() => void copyMarkdown(exportMarkdown(store))}>
          Copy
        </Button>
      )}
      <Button ref={saveButton} look="primary" icon={Save} disabled={saving} onClick={() => void save()}>
        Save
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title="Export" size="large" initialFocus={saveButton} footer={footer}>
      <div className={css.export}>
        <Choice label="Format" options={exportFormats} value={format} onChoose={prefer} />
        {format === 'markdown' ? <MarkdownTabs markdown={markdown} /> : <AboutStudyFile />}
      </div>
    </Dialog>
  );
}

function AboutStudyFile(): ReactNode {
  const { open } = useWorkbench();
  return (
    <div className={css.about}>
      <p>
        One file with the whole study: its sources with their original files, the matrix, every passage, link and memo,
        and the history of changes. Lodestone on another machine opens it just as it is here.
      </p>
      <p>It is also the way to back a study up: keep the file where your other backups lie.</p>
      {open.quarantined > 0 && <p>What could not be read and was set aside is part of it too.</p>}
    </div>
  );
}
