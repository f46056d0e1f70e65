// The keymap as the cheat-sheet shows it: by menu, what has a key, the nine link keys as one row.
import { keymap, type KeymapEntry, type MenuName } from '../../commands/keymap.ts';

export interface KeyRow {
  readonly title: string;
  /** Chords of the keymap, or a range such as `1…9`. */
  readonly chords: readonly string[];
}

export interface KeyGroup {
  readonly name: MenuName;
  /** Where all keys of the group work, when that is not everywhere. */
  readonly place?: 'passage' | 'matrix' | 'statement';
  readonly rows: readonly KeyRow[];
}

const digitOf = (entry: KeymapEntry) => /^link-(\d)$/u.exec(entry.id)?.[1];

function rowsOf(entries: readonly KeymapEntry[]): readonly KeyRow[] {
  const digits = entries.map(digitOf).filter((digit) => digit !== undefined);
  return entries.flatMap((entry): readonly KeyRow[] => {
    const digit = digitOf(entry);
    if (digit === undefined) return [{ title: entry.title, chords: entry.keys }];
    return digit === digits[0] ? [{ title: 'Link to that priority', chords: [`${digit}…${digits.at(-1)}`] }] : [];
  });
}

const placeOf = ({ scope }: KeymapEntry): 'passage' | 'matrix' | undefined =>
  scope === 'passage' || scope === 'matrix' ? scope : undefined;

function groupsOf(name: MenuName): readonly KeyGroup[] {
  const entries = keymap.filter((entry) => entry.menu === name && entry.keys.length > 0);
  return ([undefined, 'passage', 'matrix'] as const).flatMap((place) => {
    const rows = rowsOf(entries.filter((entry) => placeOf(entry) === place));
    return rows.length === 0 ? [] : [{ name, ...(place ? { place } : {}), rows }];
  });
}

/** The keys that a statement's editor keeps to itself, so that no command has them. */
const writing: KeyGroup = {
  name: 'Matrix',
  place: 'statement',
  rows: [
    { title: 'Mention a priority', chords: ['@'] },
    { title: 'Tag', chords: ['#'] },
    { title: 'Split the statement', chords: ['Enter'] },
    { title: 'Keep it and leave', chords: ['Mod+Enter'] },
    { title: 'Put back what stood', chords: ['Escape'] },
    { title: 'Bold', chords: ['Mod+B'] },
    { title: 'Italic', chords: ['Mod+I'] },
    { title: 'Code', chords: ['Mod+Shift+M'] },
    { title: 'Link', chords: ['Mod+Shift+K'] },
  ],
};

/** What works everywhere stands before what works only in one place. */
export const keyGroups: readonly KeyGroup[] = [...new Set(keymap.map((entry) => entry.menu))].flatMap((name) => [
  ...groupsOf(name),
  ...(name === writing.name ? [writing] : []),
]);
