// Asks axe, on every screen and in every look, whether anybody is kept out.
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from '../hosts/workbench.ts';

interface Finding {
  readonly rule: string;
  readonly where: readonly string[];
}

async function findings(page: Page, rules?: readonly string[]): Promise<readonly Finding[]> {
  // Evaluated, not added as a script: the policy lets no inline script in.
  if (!(await page.evaluate(() => Reflect.has(globalThis, 'axe')))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { run } = Reflect.get(globalThis, 'axe') as typeof axe;
    const result = await run(document, {
      resultTypes: ['violations'],
      preload: false,
      ...(only ? { runOnly: { type: 'rule', values: [...only] } } : {}),
    });
    return result.violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
    }));
  }, rules);
}

const LOOKS = [
  { name: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'high contrast, light', colorScheme: 'light', contrast: 'more' },
  { name: 'high contrast, dark', colorScheme: 'dark', contrast: 'more' },
] as const;

/** No rule is broken; and the colours hold in light, dark and high contrast. */
export async function expectNoAxeViolations(page: Page, state: string): Promise<void> {
  for (const { name, ...media } of LOOKS) {
    await page.emulateMedia(media);
    // What does not depend on colours is asked once.
    const found = await findings(page, name === 'light' ? undefined : ['color-contrast']);
    expect.soft(found, `axe on ${state}, ${name}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
}
