// Open and save: the shell shows the dialogs and touches the disk, the window only ever sees names and bytes.
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import { writeAtomically } from './atomic-write.ts';
import { type Argument, type FileContent, MAX_FILE_BYTES, type Results } from './channels.ts';
import { safeFileName } from './file-names.ts';

const filters: Readonly<Record<Argument<'file:open'>['purpose'], FileFilter[]>> = {
  source: [
    {
      name: 'Articles',
      extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'docx', 'pdf'],
    },
    { name: 'Annotations', extensions: ['json', 'jsonld'] },
    { name: 'All files', extensions: ['*'] },
  ],
  annotations: [
    { name: 'Annotations', extensions: ['json', 'jsonld'] },
    { name: 'All files', extensions: ['*'] },
  ],
  study: [{ name: 'Lodestone studies', extensions: ['lodestone'] }],
};

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Lodestone may not touch this place; choose another.',
  EPERM: 'Lodestone may not touch this place; choose another.',
  EROFS: 'The disk can only be read; choose another place.',
  ENOSPC: 'The disk is full.',
  ENOENT: 'It is not there any more.',
  EISDIR: 'It is a folder.',
  EBUSY: 'Another program is using it.',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `The system says ${code === '' ? 'no' : code}.`;
}

/** Never rejects: a file that cannot be read must not cost the others that came with it. */
export async function readContent(path: string): Promise<FileContent> {
  const name = basename(path);
  const unread = (problem: string): FileContent => ({ name, bytes: new Uint8Array(0), problem });
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) return unread(`“${name}” is larger than 512 MB, which is more than can be read.`);
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return unread(`“${name}” could not be read. ${reason(error)}`);
  }
}

export async function openFiles(
  { purpose, multiple }: Argument<'file:open'>,
  window: BrowserWindow,
): Promise<Results['file:open']> {
  const properties: OpenDialogOptions['properties'] = multiple ? ['openFile', 'multiSelections'] : ['openFile'];
  const choice = await dialog.showOpenDialog(window, { properties, filters: filters[purpose] });
  return { files: choice.canceled ? [] : await Promise.all(choice.filePaths.map(readContent)) };
}

export async function saveFile(
  { suggestedName, bytes }: Argument<'file:save'>,
  window: BrowserWindow,
): Promise<Results['file:save']> {
  const defaultPath = safeFileName(suggestedName);
  const extension = extname(defaultPath).slice(1);
  const choice = await dialog.showSaveDialog(window, {
    defaultPath,
    ...(extension ? { filters: [{ name: extension, extensions: [extension] }] } : {}),
  });
  if (choice.canceled || !choice.filePath) return { saved: false };
  const name = basename(choice.filePath);
  try {
    await writeAtomically(choice.filePath, bytes);
  } catch (error) {
    throw new Error(`“${name}” was not saved. ${reason(error)}`, { cause: error });
  }
  return { saved: true, name };
}
