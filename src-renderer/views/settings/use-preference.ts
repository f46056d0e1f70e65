// Reads one preference and re-renders when it changes, also from another window.
import { useCallback, useSyncExternalStore } from 'react';
import {
  type PreferenceName,
  type Preferences,
  readPreference,
  subscribe,
  writePreference,
} from '../../platform/preferences.ts';

export function usePreference<N extends PreferenceName>(
  name: N,
): readonly [value: Preferences[N], write: (value: Preferences[N]) => void] {
  const listen = useCallback((listener: () => void) => subscribe(name, listener), [name]);
  const value = useSyncExternalStore(listen, () => readPreference(name));
  const write = useCallback((next: Preferences[N]) => writePreference(name, next), [name]);
  return [value, write];
}
