// What somebody hears who works with a screen reader: everything the live region has said, in order.
import type { Page } from '@playwright/test';
import { expect } from '../hosts/workbench.ts';

export interface Listener {
  /** Waits until this has been said after what was heard last. */
  hears(words: RegExp): Promise<void>;
}

/** Listens from now on. */
export async function listen(page: Page): Promise<Listener> {
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(globalThis, 'saidSoFar', said);
    const region = document.querySelector('[data-announcer]');
    if (!region) throw new Error('nothing is read out in this window');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  let heard = 0;
  const said = async () => page.evaluate(() => Reflect.get(globalThis, 'saidSoFar') as readonly string[]);
  return {
    hears: async (words) => {
      const at = async () => {
        const all = await said();
        const found = all.findIndex((text, index) => index >= heard && words.test(text));
        return found < 0 ? `not among: ${all.slice(heard).join(' | ')}` : found;
      };
      await expect.poll(at, `hears ${String(words)}`).toEqual(expect.any(Number));
      heard = Number(await at()) + 1;
    },
  };
}
