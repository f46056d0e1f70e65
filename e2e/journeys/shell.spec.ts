// The shell keeps its promises: the policy, its own files and nothing else, and a way back after every end.
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';

const POLICY = /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'$/;

const statusOf = async (page: Page, path: string) =>
  page.evaluate(async (address) => (await fetch(address)).status, path);

test.describe('the policy', () => {
  test('comes with every answer', async ({ workbench }) => {
    const page = await workbench.open();
    const headers = await page.evaluate(async () => Object.fromEntries((await fetch('/index.html')).headers));
    expect(headers['content-security-policy']).toMatch(POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('lets no text become code and no inline script or style in', async ({ workbench }) => {
    workbench.expectConsoleErrors(/Content Security Policy|Refused to/);
    const page = await workbench.open();
    const seen = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      const style = document.createElement('style');
      style.textContent = 'html { --inline-style: 1 }';
      document.head.append(script, style);
      // Not at once: what DevTools evaluates may itself evaluate, whatever the policy says.
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            Reflect.apply(Reflect.get(globalThis, 'eval') as (code: string) => unknown, undefined, ['1']);
            resolve('ran');
          } catch (error) {
            resolve(error instanceof Error ? error.name : '');
          }
        }, 0);
      });
      const styled = getComputedStyle(document.documentElement).getPropertyValue('--inline-style');
      return { evaluated, inline: Reflect.has(globalThis, 'inlineRan'), styled };
    });
    expect(seen).toEqual({ evaluated: 'EvalError', inline: false, styled: '' });
  });

  test('lets nothing be fetched from elsewhere', async ({ workbench }) => {
    workbench.expectConsoleErrors(/example\.com|Content Security Policy/);
    const page = await workbench.open();
    const fetched = await page.evaluate(async () =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'blocked',
      ),
    );
    expect(fetched).toBe('blocked');
  });
});

test('serves the files of the workbench and no others', async ({ workbench }) => {
  workbench.expectConsoleErrors(/404/);
  const page = await workbench.open();
  expect(await statusOf(page, '/index.html')).toBe(200);
  const outside = [
    '/../package.json',
    '/%2e%2e/main/index.js',
    '/..%2fmain%2findex.js',
    '/%252e%252e%252fmain%252findex.js',
    '/assets/../../main/index.js',
    '/..\\main\\index.js',
    '/%2e%2e%5cmain%5cindex.js',
    '/index.html%00.js',
    '//etc/passwd',
    '/assets',
  ];
  for (const path of outside) {
    const status = await page.evaluate(async (address) => (await fetch(location.origin + address)).status, path);
    expect(status, path).toBe(404);
  }
});

test('closes by itself and comes back', async ({ workbench }) => {
  await workbench.open();
  const page = await workbench.restart();
  await expect(page.getByRole('main')).toBeVisible();
});

test('comes back after a sudden death', async ({ workbench }) => {
  await workbench.open();
  await workbench.kill();
  const page = await workbench.open();
  await expect(page.getByRole('main')).toBeVisible();
});
