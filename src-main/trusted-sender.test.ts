// Who may speak to the shell.
import { describe, expect, it } from 'vitest';
import { isTrustedSender } from './trusted-sender.ts';

describe('isTrustedSender', () => {
  it.each([
    ['the start', 'app://lodestone/', true],
    ['a study', 'app://lodestone/#/study/1', true],
    ['the page by name', 'app://lodestone/index.html?x=1', true],
    ['another scheme', 'https://lodestone/', false],
    ['a longer host', 'app://lodestone.example.com/', false],
    ['a host behind a user name', 'app://lodestone@example.com/', false],
    ['a user name', 'app://user@lodestone/', false],
    ['a port', 'app://lodestone:80/', false],
    ['a file', 'file:///app://lodestone/', false],
    ['nothing', '', false],
    ['no address', 'lodestone', false],
    ['a blank page', 'about:blank', false],
  ])('judges %s', (_name, url, trusted) => {
    expect(isTrustedSender({ url, parent: null })).toBe(trusted);
  });

  it('refuses a frame within the page and a frame that is gone', () => {
    expect(isTrustedSender({ url: 'app://lodestone/', parent: { url: 'app://lodestone/' } })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
});
