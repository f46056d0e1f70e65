// The Export dialog: what leaves the study, seen before it is copied or saved.
import { Copy, Save } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { exportFileName } from '../../export/export-file-name.ts';
import { exportMarkdown } from '../../export/export-markdown.ts';
import { exportWebAnnotations } from '../../export/web-annotations.ts';
import { copyText } from '../../platform/clipboard.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { showToast } from '../session/toasts.ts';
import { useApp, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { usePreference } from '../settings/use-preference.ts';
import css from './export-dialog.module.css';
import { type ExportFormat, exportFormats, formatFrom } from './export-formats.ts';
import { MarkdownTabs } from './markdown-tabs.tsx';
import { saveFile, saveStudyFile } from './save-study-file.ts';

/** What of the study is a text that can be seen, copied and saved. */
interface ExportedText {
  readonly text: string;
  readonly extension: 'jsonld' | 'md';
  readonly mediaType: string;
}

function exportedText(store: StudyStore, format: ExportFormat): ExportedText | null {
  switch (format) {
    case 'markdown':
      return { text: exportMarkdown(store), extension: 'md', mediaType: 'text/markdown' };
    case 'web-annotations':
      return { text: exportWebAnnotations(store), extension: 'jsonld', mediaType: 'application/ld+json' };
    case 'study-file':
      return null;
  }
}

async function copyExported(text: string, name: string): Promise<void> {
  const copied = await copyText(text).catch(() => false);
  showToast(
    copied
      ? { text: `Copied as ${name}` }
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
  const shown = useMemo(() => (sequence >= 0 ? exportedText(store, format) : null), [store, sequence, format]);

  const save = async () => {
    setSaving(true);
    session.flush();
    const exported = exportedText(store, format);
    const saved = exported
      ? await saveFile(app.host, {
          suggestedName: exportFileName(store.title, exported.extension),
          mediaType: exported.mediaType,
          bytes: new TextEncoder().encode(exported.text),
        })
      : await saveStudyFile(app, store.id, store.title);
    setSaving(false);
    if (saved) onClose();
  };
  const footer = (
    <>
      {shown && (
        <Button icon={Copy} onClick={() => void copyExported(shown.text, nameOf(format))}>
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
        <Shown format={format} text={shown?.text ?? ''} />
      </div>
    </Dialog>
  );
}

const nameOf = (format: ExportFormat) => exportFormats.find(({ value }) => value === format)?.label ?? format;

/** A long text is seen by its beginning; all of it is copied and saved. UTF-16 code units. */
const SEEN_AT_MOST = 20_000;

function Shown({ format, text }: { readonly format: ExportFormat; readonly text: string }): ReactNode {
  switch (format) {
    case 'markdown':
      return <MarkdownTabs markdown={text} />;
    case 'study-file':
      return <AboutStudyFile />;
    case 'web-annotations':
      return (
        <>
          <p className={css.note}>
            Every passage with its memo, tags and links, for other annotation tools (W3C Web Annotation, JSON-LD).
          </p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so that it must take the focus */}
          <pre className={css.json} tabIndex={0} role="region" aria-label="W3C annotations as they will be saved">
            {text.slice(0, SEEN_AT_MOST)}
            {text.length > SEEN_AT_MOST && '\n…'}
          </pre>
        </>
      );
  }
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
