// @vitest-environment jsdom
// Preferences survive garbage, a full store and another window.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Preferences from './preferences.ts';

let preferences: typeof Preferences;

beforeEach(async () => {
  localStorage.clear();
  vi.resetModules();
  preferences = await import('./preferences.ts');
});

describe('preferences', () => {
  it.each([
    ['no JSON', '{'],
    ['another kind', '12'],
    ['a value nobody knows', '"sepia"'],
    ['an object', '{"theme":"dark"}'],
  ])('falls back to the default for %s', (_name, stored) => {
    localStorage.setItem('lodestone.theme', stored);
    expect(preferences.readPreference('theme')).toBe('system');
  });

  it('keeps what was written and tells whoever listens', () => {
    const listener = vi.fn<() => void>();
    const off = preferences.subscribe('author', listener);
    preferences.writePreference('author', 'Ada');
    preferences.writePreference('author', 'Ada');
    expect(preferences.readPreference('author')).toBe('Ada');
    expect(localStorage.getItem('lodestone.author')).toBe('"Ada"');
    expect(listener).toHaveBeenCalledOnce();
    off();
    preferences.writePreference('author', 'Grace');
    expect(listener).toHaveBeenCalledOnce();
  });

  it('takes no invalid value', () => {
    preferences.writePreference('textZoom', 9000);
    preferences.writePreference('textZoom', Number.NaN);
    expect(preferences.readPreference('textZoom')).toBe(100);
  });

  it('holds a value that cannot be stored until the window closes', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    preferences.writePreference('theme', 'dark');
    expect(preferences.readPreference('theme')).toBe('dark');
  });

  it('follows another window', () => {
    const listener = vi.fn<() => void>();
    expect(preferences.readPreference('theme')).toBe('system');
    preferences.subscribe('theme', listener);
    localStorage.setItem('lodestone.theme', '"light"');
    window.dispatchEvent(new StorageEvent('storage', { key: 'lodestone.theme' }));
    expect(preferences.readPreference('theme')).toBe('light');
    expect(listener).toHaveBeenCalledOnce();
  });
});
