// Files the system hands over ('open with', a double click): kept until a window is there to fetch them.
import { statSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';
import type { EventChannel, Results } from './channels.ts';
import { readContent } from './files.ts';

const paths: string[] = [];

/** The files named on a command line, without the program itself and its switches. */
export function filesAmong(line: readonly string[], isFile: (path: string) => boolean = isExistingFile): string[] {
  return line
    .slice(1)
    .filter(
      (word) =>
        !/^-|:\/\//.test(word) &&
        /\.(?:lodestone|txt|text|md|markdown|html|htm|xhtml|mhtml|mht|docx|pdf)$/i.test(word) &&
        isFile(word),
    );
}

function isExistingFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

export function handOver(files: readonly string[]): void {
  if (files.length === 0) return;
  paths.push(...files);
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send('app:open-files' satisfies EventChannel, {});
}

/** macOS tells of files by an event, which may come before the app is ready. */
export function watchOpenedFiles(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handOver([path]);
  });
}

export async function takeOpenedFiles(): Promise<Results['app:take-opened-files']> {
  return { files: await Promise.all(paths.splice(0).map(readContent)) };
}
