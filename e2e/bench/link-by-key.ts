// Presses 1 on a selected sentence and watches, in the page, until passage and evidence can be seen, and until it is saved.
import type { Page } from '@playwright/test';

export interface LinkTimes {
  /** From the key event's own time stamp to the end of the first frame that shows the new passage and its evidence, in ms. */
  readonly painted: number;
  /** How many frames that took: 1 is the next one. */
  readonly frames: number;
  /** From the key to the text 'Saved', in ms. */
  readonly saved: number;
  /** From the key to the completion of the strict transaction, in ms. */
  readonly committed: number;
}

/** Set by performance.mark when the key comes and, with its number behind it, in each frame: traces have them too. */
export const KEY_MARK = 'bench:key';
export const FRAME_MARK = 'bench:frame ';

/** Runs in the page before anything of ours: `benchCommitted` is the time at which a strict transaction last completed. */
export function watchTransactions(): void {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const made = begin.apply(this, given);
    if (made.mode === 'readwrite' && made.durability === 'strict') {
      made.addEventListener('complete', () => Reflect.set(window, 'benchCommitted', performance.now()));
    }
    return made;
  };
}

/** Runs in the page: sets up the watch for the next key; `benchLink` will be the promise of its times. */
function arm(marks: { readonly key: string; readonly frame: string }): void {
  const grid = document.querySelector('[role="grid"][aria-label="Priority matrix"]');
  const status = document.querySelector('[role="status"][aria-label="Save state"]');
  if (!grid || !status) throw new Error('the study is not open');
  const paint = () => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).join();
  const evidence = () =>
    grid.querySelector('[role="rowheader"] button[aria-haspopup]')?.getAttribute('aria-label') ?? '';
  const before = { paint: paint(), evidence: evidence() };
  if (!/passages?$/u.test(before.evidence)) throw new Error('the first priority shows no evidence count');
  performance.clearMarks();
  Reflect.deleteProperty(window, 'benchCommitted');
  const times = new Promise<LinkTimes>((resolve, reject) => {
    const seen: { painted?: number; frames?: number; saved?: number; saving?: boolean } = {};
    const done = (key: number) => {
      const { painted, frames, saved } = seen;
      const committed = Reflect.get(window, 'benchCommitted') as number | undefined;
      if (painted === undefined || frames === undefined || saved === undefined) return;
      if (committed === undefined) return reject(new Error('Saved was shown although no strict transaction completed'));
      return resolve({ painted: painted - key, frames, saved: saved - key, committed: committed - key });
    };
    const watchFrames = (key: number, frame: number) => {
      requestAnimationFrame(() => {
        performance.mark(marks.frame + frame);
        // A message sent in a frame's callback comes when that frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const now = performance.now();
          if (paint() === before.paint || evidence() === before.evidence) {
            return frame < 60 ? watchFrames(key, frame + 1) : reject(new Error('the link was never painted'));
          }
          Object.assign(seen, { painted: now, frames: frame });
          return done(key);
        });
        port1.start();
        port2.postMessage('');
      });
    };
    const onKey = (event: KeyboardEvent) => {
      performance.mark(marks.key);
      new MutationObserver((_, observer) => {
        const text = status.textContent;
        if (text !== 'Saved') seen.saving = true;
        else if (seen.saving === true) {
          observer.disconnect();
          seen.saved = performance.now();
          done(event.timeStamp);
        }
      }).observe(status, { subtree: true, childList: true, characterData: true });
      watchFrames(event.timeStamp, 1);
    };
    window.addEventListener('keydown', onKey, { capture: true, once: true });
  });
  Reflect.set(window, 'benchLink', times);
}

async function untilSaved(page: Page): Promise<void> {
  await page.getByRole('status', { name: 'Save state' }).getByText('Saved', { exact: true }).waitFor();
}

/** Selects two sentences by J and Shift+J, always the same, and lets the page come to rest. */
export async function selectSentences(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Source' }).focus();
  for (const key of ['k', 'k', 'j', 'Shift+J']) await page.keyboard.press(key);
  await page.getByRole('toolbar', { name: 'Passage' }).waitFor();
  await page.waitForTimeout(300);
}

/** Links what is selected to the first priority. */
export async function linkByKey(page: Page): Promise<LinkTimes> {
  await page.evaluate(arm, { key: KEY_MARK, frame: FRAME_MARK });
  await page.keyboard.press('1');
  return page.evaluate(async () => Reflect.get(window, 'benchLink') as Promise<LinkTimes>);
}

/** Takes the link back, so that each sample begins with the same study. */
export async function unlink(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+z');
  await page.waitForTimeout(50);
  await untilSaved(page);
}
