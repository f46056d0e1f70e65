// Short messages at the edge of the window; one for a deletion offers to undo it.
import type { Live } from '../../store/study-library.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'error';
  /** The id of the change it tells of: the toast goes when that is undone by other means. */
  readonly about?: string;
  /** Of a run of like messages only the newest stays: a toast takes the place of one with the same topic. */
  readonly topic?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of [...listeners]) listener();
}

export const liveToasts: Live<readonly Toast[]> = {
  get: () => toasts,
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Shows a toast; only the newest three stay. Answers its id. */
export function showToast(toast: Omit<Toast, 'id' | 'tone'> & { readonly tone?: Toast['tone'] }): number {
  count += 1;
  const others = toast.topic === undefined ? toasts : toasts.filter(({ topic }) => topic !== toast.topic);
  become([...others.slice(-2), { tone: 'plain', ...toast, id: count }]);
  return count;
}

export function dismissToast(id: number): void {
  become(toasts.filter((toast) => toast.id !== id));
}

export function dismissToastsAbout(changeId: string): void {
  if (toasts.some(({ about }) => about === changeId)) become(toasts.filter(({ about }) => about !== changeId));
}

/** A step was made: what offers to take back another one would have to take back this first, and offers it no more. */
export function retireToasts(changeId: string): void {
  const stale = ({ about, action }: Toast) => action !== undefined && about !== undefined && about !== changeId;
  if (toasts.some(stale)) become(toasts.map((toast) => (stale(toast) ? withoutAction(toast) : toast)));
}

function withoutAction(toast: Toast): Toast {
  const { action: _, ...rest } = toast;
  return rest;
}

let announced = '';
const hearers = new Set<() => void>();

/** What a screen reader hears: the result of an act that shows itself only in paint. */
export function announce(text: string): void {
  // The same words twice are only heard twice when the text differs.
  announced = announced === text ? `${text}\u200B` : text;
  for (const hearer of [...hearers]) hearer();
}

export const liveAnnouncement: Live<string> = {
  get: () => announced,
  subscribe: (listener) => {
    hearers.add(listener);
    return () => hearers.delete(listener);
  },
};
