// The one keymap: menu, palette, tooltips and cheat-sheet are all drawn from this table.

/** Where a key works. Single keys never work while a field is being typed in. */
export type KeyScope = 'anywhere' | 'study' | 'passage' | 'matrix';

export type MenuName = 'File' | 'Edit' | 'View' | 'Go' | 'Passage' | 'Matrix' | 'Help';

export interface KeymapEntry {
  readonly id: string;
  /** As the menu, the palette and tooltips show it. */
  readonly title: string;
  /** Chords such as `Mod+K`, `Alt+Up`, `?`; `Mod` is Cmd on macOS and Ctrl elsewhere. The first one is shown. */
  readonly keys: readonly string[];
  readonly scope: KeyScope;
  readonly menu: MenuName;
  /** Left out of the palette: it means something only at the place where the focus is. */
  readonly onlyByKey?: true;
}

const entry = (
  menu: MenuName,
  scope: KeyScope,
  id: string,
  title: string,
  keys: readonly string[],
  onlyByKey?: true,
): KeymapEntry => ({ id, title, keys, scope, menu, ...(onlyByKey ? { onlyByKey } : {}) });

const nine = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

const entries = [
  entry('File', 'anywhere', 'home', 'Studies', ['Mod+Shift+H']),
  entry('File', 'anywhere', 'new-study', 'New study', ['Mod+Alt+N']),
  entry('File', 'anywhere', 'import-source', 'Import source…', ['Mod+O']),
  entry('File', 'anywhere', 'open-study-file', 'Open study file…', ['Mod+Shift+O']),
  entry('File', 'study', 'bring-in-annotations', 'Bring in annotations…', []),
  entry('File', 'study', 'export', 'Export…', ['Mod+E']),
  entry('File', 'study', 'print', 'Print…', ['Mod+P']),
  entry('File', 'study', 'open-in-new-window', 'Open this study in another window', []),
  entry('File', 'anywhere', 'settings', 'Settings', ['Mod+,']),

  entry('Edit', 'study', 'undo', 'Undo', ['Mod+Z']),
  entry('Edit', 'study', 'redo', 'Redo', ['Mod+Shift+Z', 'Mod+Y']),
  entry('Edit', 'study', 'find', 'Find…', ['Mod+F']),
  entry('Edit', 'study', 'find-next', 'Next hit', ['F3', 'Mod+G']),
  entry('Edit', 'study', 'find-previous', 'Previous hit', ['Shift+F3', 'Mod+Shift+G']),
  entry('Edit', 'study', 'highlight-hits', 'Make passages of all hits', []),

  entry('View', 'anywhere', 'commands', 'Commands…', ['Mod+K']),
  entry('View', 'study', 'toggle-sources', 'Show or hide sources', ['Mod+B']),
  entry('View', 'study', 'reading-view', 'Matrix: one priority at a time, or the table', ['Mod+Alt+R']),
  entry('View', 'study', 'source-columns', 'Matrix: what each article says, in columns', []),
  entry('View', 'study', 'passages', 'Passages', ['Mod+Shift+L']),
  entry('View', 'study', 'coverage', 'Coverage and gaps', ['Mod+Shift+K']),
  entry('View', 'anywhere', 'zoom-in', 'Larger text', ['Mod+=', 'Mod+Plus']),
  entry('View', 'anywhere', 'zoom-out', 'Smaller text', ['Mod+-']),
  entry('View', 'anywhere', 'zoom-reset', 'Normal text size', ['Mod+0']),
  entry('View', 'anywhere', 'theme-system', 'Theme: as the system', []),
  entry('View', 'anywhere', 'theme-light', 'Theme: light', []),
  entry('View', 'anywhere', 'theme-dark', 'Theme: dark', []),
  entry('View', 'anywhere', 'toggle-contrast', 'High contrast on or off', []),

  entry('Go', 'study', 'next-pane', 'Next pane', ['F6']),
  entry('Go', 'study', 'previous-pane', 'Previous pane', ['Shift+F6']),
  entry('Go', 'study', 'go-back', 'Back to where I was', ['Alt+Left']),
  entry('Go', 'study', 'go-forward', 'Forward again', ['Alt+Right']),
  entry('Go', 'study', 'next-priority', 'Next priority in the reading view', ['Alt+PageDown']),
  entry('Go', 'study', 'previous-priority', 'Previous priority in the reading view', ['Alt+PageUp']),
  entry('Go', 'passage', 'next-sentence', 'Next sentence', ['J'], true),
  entry('Go', 'passage', 'previous-sentence', 'Previous sentence', ['K'], true),
  entry('Go', 'passage', 'extend-sentence', 'Extend by the next sentence', ['Shift+J'], true),
  entry('Go', 'passage', 'shrink-sentence', 'Take back or extend by the previous sentence', ['Shift+K'], true),
  entry('Go', 'passage', 'next-passage', 'Next passage', ['N']),
  entry('Go', 'passage', 'previous-passage', 'Previous passage', ['Shift+N']),

  ...nine.map((digit) => entry('Passage', 'passage', `link-${digit}`, `Link to priority ${digit}`, [digit], true)),
  entry('Passage', 'passage', 'link', 'Link passage…', ['L']),
  entry('Passage', 'passage', 'highlight', 'Highlight', ['H']),
  entry('Passage', 'passage', 'memo', 'Memo', ['M']),
  entry('Passage', 'passage', 'tag', 'Tag', ['T']),
  entry('Passage', 'passage', 'end-forward', 'Move the end on by a word', [']', 'Alt+Shift+Right']),
  entry('Passage', 'passage', 'end-back', 'Move the end back by a word', ['[', 'Alt+Shift+Left']),
  entry('Passage', 'passage', 'start-back', 'Move the start back by a word', ['{', 'Alt+Shift+Up']),
  entry('Passage', 'passage', 'start-forward', 'Move the start on by a word', ['}', 'Alt+Shift+Down']),
  entry('Passage', 'passage', 'passage-toolbar', 'To the toolbar of the selection', ['Alt+F10'], true),
  entry('Passage', 'passage', 'copy-citation', 'Copy citation', ['C']),
  entry('Passage', 'passage', 'open-card', 'Open the passage', ['Enter'], true),
  entry('Passage', 'passage', 'delete-passage', 'Delete the passage', ['Delete', 'Backspace'], true),

  entry('Matrix', 'study', 'add-priority', 'Add priority', ['Mod+Alt+P']),
  entry('Matrix', 'study', 'copy-rows', 'Copy rows or cells of the matrix', []),
  entry('Matrix', 'study', 'copy-rows-markdown', 'Copy rows or cells of the matrix as Markdown', []),
  // Nobody answers these two as commands: the browser makes events of them that reach the clipboard without a permission.
  entry('Matrix', 'matrix', 'copy-cells', 'Copy the selected rows or cells, or the cell', ['Mod+C'], true),
  entry('Matrix', 'matrix', 'paste-cells', 'Paste a table into the cells', ['Mod+V'], true),
  entry('Matrix', 'matrix', 'move-up', 'Move up', ['Alt+Up'], true),
  entry('Matrix', 'matrix', 'move-down', 'Move down', ['Alt+Down'], true),
  entry('Matrix', 'matrix', 'move-left', 'Move the column left', ['Alt+Left'], true),
  entry('Matrix', 'matrix', 'move-right', 'Move the column right', ['Alt+Right'], true),
  // One chord, one command: on the head of a column it means its width, on a statement the column it stands in.
  entry('Matrix', 'matrix', 'narrower', 'Statement to the previous column; narrower column', ['Alt+Shift+Left'], true),
  entry('Matrix', 'matrix', 'wider', 'Statement to the next column; wider column', ['Alt+Shift+Right'], true),
  // Nor this: the grid takes every key that moves, together with Shift.
  entry('Matrix', 'matrix', 'select-cells', 'Select cells', ['Shift+Right', 'Shift+Down'], true),
  entry('Matrix', 'matrix', 'select-row', 'Select the row', ['Shift+Space'], true),
  entry('Matrix', 'matrix', 'group-rows', 'Group rows under a heading', ['Mod+Alt+G'], true),
  entry('Matrix', 'matrix', 'archive-rows', 'Archive rows', ['Mod+Alt+A'], true),
  entry('Matrix', 'matrix', 'edit-cell', 'Edit', ['Enter', 'F2'], true),
  entry('Matrix', 'matrix', 'delete-item', 'Delete', ['Delete'], true),
  entry('Matrix', 'matrix', 'focus-priority', 'Focus on the priority, or on all again', ['F'], true),
  entry('Matrix', 'matrix', 'item-history', 'History of the priority or statement', ['H'], true),

  entry('Help', 'anywhere', 'cheat-sheet', 'Keys', ['?']),
] as const satisfies readonly KeymapEntry[];

export type CommandId = (typeof entries)[number]['id'];

export const keymap: readonly KeymapEntry[] = entries;

const known = new Map(keymap.map((item) => [item.id, item]));

export function keymapEntry(id: CommandId): KeymapEntry {
  return known.get(id) as KeymapEntry;
}
