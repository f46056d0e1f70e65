// The host when the workbench runs in a plain browser window: file inputs, downloads and the page's own life cycle.
import type { FlushResult, Host, PickedFile, PickRequest } from './bridge.ts';

/** The same bound as the shell's (`MAX_FILE_BYTES`), which may only be imported as a type here. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** How long a download's address must live: the browser reads it after the click has returned. */
const REVOKE_AFTER_MS = 60_000;

const ACCEPTED: Readonly<Record<PickRequest['purpose'], string>> = {
  source:
    '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.docx,.pdf,.json,.jsonld,text/plain,text/markdown,text/html',
  annotations: '.json,.jsonld,application/json,application/ld+json',
  study: '.lodestone',
};

/** Reads a chosen or dropped file. Never rejects: one that cannot be read must not cost the others. */
export async function readFile(file: File): Promise<PickedFile> {
  const { name } = file;
  const unread = (problem: string): PickedFile => ({ name, bytes: new Uint8Array(0), problem });
  if (file.size > MAX_FILE_BYTES) return unread(`“${name}” is larger than 512 MB, which is more than can be read.`);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, bytes, ...(file.type ? { mediaType: file.type } : {}) };
  } catch {
    // A dropped folder has a name too, and nothing to read.
    return unread(
      `“${name}” could not be read. If it is a folder, drop the files in it; else it may have been moved: choose it again.`,
    );
  }
}

async function pick(request: PickRequest): Promise<readonly PickedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = request.multiple;
  input.accept = ACCEPTED[request.purpose];
  input.hidden = true;
  input.tabIndex = -1;
  document.body.append(input);
  try {
    const files = await new Promise<readonly File[]>((resolve) => {
      input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
      input.addEventListener('cancel', () => resolve([]), { once: true });
      input.click();
    });
    return await Promise.all(files.map(readFile));
  } finally {
    input.remove();
  }
}

function download(name: string, mediaType: string, bytes: Uint8Array): void {
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}

/** A link of the article may only lead to the web or to a mail, never to a script or a file. */
export function isOutsideLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'mailto:';
}

/** A page cannot be held until a write is done: write when it is hidden, and warn while something is not yet saved. */
function holdClose(flush: () => Promise<FlushResult>, unsaved: () => boolean): () => void {
  const write = () => void flush().catch(() => undefined);
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') write();
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (!unsaved()) return;
    write();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', whenHidden);
  window.addEventListener('pagehide', write);
  window.addEventListener('beforeunload', warn);
  return () => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('pagehide', write);
    window.removeEventListener('beforeunload', warn);
  };
}

export function browserHost(version: string): Host {
  return {
    kind: 'browser',
    info: async () => ({ kind: 'browser', version, platform: navigator.platform }),
    openFiles: pick,
    saveFile: async ({ suggestedName, mediaType, bytes }) => {
      download(suggestedName, mediaType, bytes);
      return { saved: true, name: suggestedName };
    },
    openExternal: async (url) => {
      if (!isOutsideLink(url) || !window.confirm(`Open this link in a new tab?\n\n${url}`)) return;
      window.open(url, '_blank', 'noopener,noreferrer');
    },
    setTitle: (title) => {
      document.title = title;
    },
    openStudyWindow: async (studyId) => {
      window.open(`${location.pathname}#/study/${encodeURIComponent(studyId)}`, '_blank', 'noopener');
    },
    onCommand: () => () => undefined,
    onOpenFiles: () => () => undefined,
    holdClose,
  };
}
