// What the palette offers, and in which order for what was typed.
import { type CommandId, keymap } from '../../commands/keymap.ts';
import { plainLetters } from '../design/plain-letters.ts';
import type { NamedPlace } from '../session/places.ts';

export type PaletteEntry = {
  readonly key: string;
  readonly title: string;
  /** False greys the entry out. */
  readonly enabled: boolean;
} & (
  | { readonly kind: 'command'; readonly id: CommandId; readonly chord: string | undefined; readonly menu: string }
  | { readonly kind: 'study'; readonly id: string }
  | { readonly kind: 'place'; readonly go: () => void }
);

/** The palette itself is not among what it offers, nor is what means something only where the focus is. */
export function commandEntries(canRun: (id: CommandId) => boolean): readonly PaletteEntry[] {
  return keymap
    .filter((entry) => !entry.onlyByKey && entry.id !== 'commands')
    .map((entry) => ({
      kind: 'command',
      key: `command ${entry.id}`,
      id: entry.id as CommandId,
      title: entry.title,
      enabled: canRun(entry.id as CommandId),
      chord: entry.keys[0],
      menu: entry.menu,
    }));
}

export function studyEntries(
  studies: readonly { readonly id: string; readonly title: string; readonly deletedAt?: string }[],
): readonly PaletteEntry[] {
  return studies
    .filter((study) => study.deletedAt === undefined)
    .map(({ id, title }) => ({ kind: 'study', key: `study ${id}`, id, title: `Open study: ${title}`, enabled: true }));
}

export function placeEntries(places: readonly NamedPlace[]): readonly PaletteEntry[] {
  return places.map(({ id, title, go }) => ({ kind: 'place', key: `place ${id}`, title, go, enabled: true }));
}

/** 2 when the word begins the title, 1 when it begins a word of it, 0 within one; `null` when it is not there. */
function fit(title: string, word: string): number | null {
  const at = title.indexOf(word);
  if (at < 0) return null;
  if (at === 0) return 2;
  return title.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ? 1 : 0;
}

function score(title: string, words: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const one = fit(title, word);
    if (one === null) return null;
    sum += one;
  }
  return sum;
}

/** Entries that hold every word of the query: those that can run first, then the better fit, then as they stand. */
export function filterEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const words = plainLetters(query).split(/\s+/u).filter(Boolean);
  return entries
    .flatMap((entry) => {
      const found = score(plainLetters(entry.title), words);
      return found === null ? [] : [{ entry, found }];
    })
    .sort((a, b) => Number(b.entry.enabled) - Number(a.entry.enabled) || b.found - a.found)
    .map(({ entry }) => entry);
}
