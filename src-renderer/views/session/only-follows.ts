// Says why nothing happens in a window that only shows what another one writes.
import { showToast } from './toasts.ts';

/** `what` is what could be done after taking over: 'work here'. */
export function sayOnlyFollows(what = 'work here'): void {
  showToast({ text: `This window only follows. Take over to ${what}.`, topic: 'only-follows' });
}
