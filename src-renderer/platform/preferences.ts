// The reader's own settings, kept beside the studies in this window's local storage; nothing of them belongs to a study.

export interface Preferences {
  /** Stands on every annotation made from now on. */
  readonly author: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'high';
  /** Per cent of the normal text size. */
  readonly textZoom: number;
  /** Pixels. */
  readonly sourcesWidth: number;
  /** Share of the two big panes that the article takes, 0 to 1. */
  readonly sourceShare: number;
  readonly sourcesShown: boolean;
  /** How the matrix is looked at: all of it, or one priority at a time. */
  readonly matrixLook: 'table' | 'reading';
  readonly lastStudyId: string;
  readonly highlightColour: string;
  readonly exportFormat: string;
}

export type PreferenceName = keyof Preferences;

const defaults: Preferences = {
  author: '',
  theme: 'system',
  contrast: 'system',
  textZoom: 100,
  sourcesWidth: 208,
  sourceShare: 0.46,
  sourcesShown: true,
  matrixLook: 'table',
  lastStudyId: '',
  highlightColour: '',
  exportFormat: '',
};

const oneOf =
  (...allowed: readonly string[]) =>
  (value: unknown) =>
    typeof value === 'string' && allowed.includes(value);
const text = (value: unknown) => typeof value === 'string' && value.length <= 500;
const between = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;

const valid: Readonly<Record<PreferenceName, (value: unknown) => boolean>> = {
  author: text,
  theme: oneOf('system', 'light', 'dark'),
  contrast: oneOf('system', 'high'),
  textZoom: between(50, 300),
  sourcesWidth: between(0, 2000),
  sourceShare: between(0, 1),
  sourcesShown: (value) => typeof value === 'boolean',
  matrixLook: oneOf('table', 'reading'),
  lastStudyId: text,
  highlightColour: text,
  exportFormat: text,
};

const PREFIX = 'lodestone.';
const listeners = new Map<PreferenceName, Set<() => void>>();
const read = new Map<PreferenceName, unknown>();

const isPreference = (name: string): name is PreferenceName => Object.hasOwn(valid, name);

function stored(name: PreferenceName): unknown {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return valid[name](value) ? value : defaults[name];
  } catch {
    return defaults[name];
  }
}

/** The default where nothing, or nothing valid, is stored. */
export function readPreference<N extends PreferenceName>(name: N): Preferences[N] {
  if (!read.has(name)) read.set(name, stored(name));
  return read.get(name) as Preferences[N];
}

/** What cannot be stored still holds until the window closes; an invalid value is not taken. */
export function writePreference<N extends PreferenceName>(name: N, value: Preferences[N]): void {
  if (!valid[name](value) || Object.is(readPreference(name), value)) return;
  read.set(name, value);
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full or forbidden store costs the reader a setting, not their work.
  }
  listeners.get(name)?.forEach((listener) => listener());
}

/** Also told when another window writes the preference. */
export function subscribe(name: PreferenceName, listener: () => void): () => void {
  const set = listeners.get(name) ?? new Set();
  listeners.set(name, set.add(listener));
  return () => set.delete(listener);
}

function fromAnotherWindow(event: StorageEvent): void {
  const names = event.key === null ? Object.keys(valid) : [event.key.replace(PREFIX, '')];
  for (const name of names.filter(isPreference)) {
    read.delete(name);
    listeners.get(name)?.forEach((listener) => listener());
  }
}

if (typeof window !== 'undefined') window.addEventListener('storage', fromAnotherWindow);
