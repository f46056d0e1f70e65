// Key chords: which one a key event is, and how one is written for the person in front of this machine.
import { type CommandId, keymap, type KeymapEntry, type KeyScope } from '../../commands/keymap.ts';

const isMac = () => /Mac|iPhone|iPad/u.test(globalThis.navigator?.platform ?? '');

const named: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  '+': 'Plus',
};

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** On many layouts brackets are typed with AltGr (which Windows reports as Ctrl and Alt) or with Option. */
const typedBracket = ({ key, altKey }: KeyLike) => altKey && /^[[\]{}]$/u.test(key);

/** The letter of the key cap where Alt or another layout turned it into a sign. */
function baseKey(event: KeyLike): string {
  const letter = /^Key([A-Z])$/u.exec(event.code)?.[1];
  const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(event.code)?.[1];
  if (event.altKey && (letter ?? digit)) return letter ?? digit ?? event.key;
  return named[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
}

/** The chord of a key event as the keymap writes it: `Mod+Shift+Z`, `Alt+Left`, `?`, `J`. */
export function chordOf(event: KeyLike): string {
  if (typedBracket(event)) return event.key;
  const key = baseKey(event);
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  const sign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  const parts: string[] = [];
  if (mod) parts.push('Mod');
  if (event.altKey) parts.push('Alt');
  // A sign such as `?` already says that Shift was held.
  if (event.shiftKey && !(sign && !mod)) parts.push('Shift');
  return [...parts, key].join('+');
}

const byChord = new Map<string, KeymapEntry[]>();
for (const entry of keymap) {
  for (const chord of entry.keys) {
    byChord.set(chord, [...(byChord.get(chord) ?? []), entry]);
  }
}

/** The commands a key event may mean, those of the narrowest scope first. */
export function commandsFor(event: KeyLike, scopes: readonly KeyScope[]): readonly CommandId[] {
  const entries = byChord.get(chordOf(event)) ?? [];
  return scopes.flatMap((scope) => entries.filter((entry) => entry.scope === scope).map((e) => e.id as CommandId));
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const arrows: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Plus: '+' };

/** A chord as it is shown: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shownChord(chord: string): string {
  const parts = chord.split('+').map((part) => arrows[part] ?? part);
  if (isMac()) return parts.map((part) => macSigns[part] ?? part).join('');
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
}
