// What every view below a study is handed: the study, the session, the host, and the way to do things.
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { Act, Change } from '../../model/change.ts';
import type { Study } from '../../model/study.ts';
import type { Host } from '../../platform/bridge.ts';
import type { StoreKey } from '../../store/store-keys.ts';
import type { Live, OpenStudy, StudyLibrary } from '../../store/study-library.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { sayOnlyFollows } from './only-follows.ts';
import type { Session, SessionState } from './session.ts';
import { showToast } from './toasts.ts';

/** Given once by main.tsx. */
export interface AppServices {
  readonly library: StudyLibrary;
  readonly host: Host;
  /** Reads the author's name anew at each call. */
  readonly act: () => Act;
  readonly digest: (bytes: Uint8Array | string) => Promise<string>;
}

export interface Workbench {
  readonly open: OpenStudy;
  readonly store: StudyStore;
  readonly session: Session;
}

export const AppContext = createContext<AppServices | null>(null);
export const WorkbenchContext = createContext<Workbench | null>(null);

export function useApp(): AppServices {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp needs an AppContext above it');
  return app;
}

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('useWorkbench needs a WorkbenchContext above it');
  return workbench;
}

/** Reads the study and re-renders when one of the keys is touched. What `read` answers must keep its identity while nothing changed. */
export function useStudy<T>(keys: StoreKey | readonly StoreKey[], read: (store: StudyStore) => T): T {
  const { store } = useWorkbench();
  const list = typeof keys === 'string' ? keys : keys.join('\n');
  const subscribe = useCallback(
    (listener: () => void) => {
      const offs = (list.split('\n') as StoreKey[]).map((key) => store.subscribe(key, listener));
      return () => offs.forEach((off) => off());
    },
    [store, list],
  );
  return useSyncExternalStore(subscribe, () => read(store));
}

/** Reads the session and re-renders when the answer changes; `read` must answer a primitive or something that keeps its identity. */
export function useSession<T>(read: (state: SessionState) => T): T {
  const { session } = useWorkbench();
  return useSyncExternalStore(session.subscribe, () => read(session.state));
}

export function useLive<T>(live: Live<T>): T {
  return useSyncExternalStore(live.subscribe, live.get);
}

/** Asked after every change of the study; `read` must answer what keeps its identity. */
export function useReading<T>(read: (study: Study) => T): T {
  const { store } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => store.onApplied(listener), [store]);
  return useSyncExternalStore(subscribe, () => read(store));
}

export type Command<A> = (study: Study, args: A, act: Act) => Change | null;

/** Does a command: `run(linkPassage, {…})`; answers the change, or null when it could not be done. A window that only follows says so. */
export function useRun(): <A>(command: Command<A>, args: A) => Change | null {
  const { open, store } = useWorkbench();
  const { act } = useApp();
  const latest = useRef(act);
  latest.current = act;
  return useCallback(
    (command, args) => {
      if (open.role.get() === 'follower') {
        sayOnlyFollows();
        return null;
      }
      const change = command(store, args, latest.current());
      const refused = change && open.whyRefused(change);
      if (refused) {
        showToast({ text: `This cannot be kept. ${refused}`, tone: 'error' });
        return null;
      }
      return store.dispatch(change) ? change : null;
    },
    [open, store],
  );
}
