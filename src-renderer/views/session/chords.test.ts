// Which chord a key event is, on several layouts, and which commands it means.
import { describe, expect, it } from 'vitest';
import { keymap } from '../../commands/keymap.ts';
import { chordOf, commandsFor, shownChord } from './chords.ts';

const key = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the chord of a key event', () => {
  it.each([
    [key('z', { ctrlKey: true }), 'Mod+Z'],
    [key('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z'],
    [key('?', { shiftKey: true }), '?'],
    [key('ArrowLeft', { altKey: true }), 'Alt+Left'],
    [key('J', { shiftKey: true }), 'Shift+J'],
    [key('j'), 'J'],
    [key('1'), '1'],
    [key('π', { ctrlKey: true, altKey: true }, 'KeyP'), 'Mod+Alt+P'],
    [key('F6', { shiftKey: true }), 'Shift+F6'],
    [key('=', { ctrlKey: true }), 'Mod+='],
    [key(',', { ctrlKey: true }), 'Mod+,'],
    [key(']'), ']'],
    [key('{', { shiftKey: true }), '{'],
    [key('[', { ctrlKey: true, altKey: true }, 'Digit8'), '['],
    [key('ArrowRight', { altKey: true, shiftKey: true }), 'Alt+Shift+Right'],
  ])('%j is %s', (event, chord) => {
    expect(chordOf(event)).toBe(chord);
  });

  it('means a command only where its scope holds', () => {
    expect(commandsFor(key('l'), ['study', 'anywhere'])).toEqual([]);
    expect(commandsFor(key('l'), ['passage', 'study', 'anywhere'])).toEqual(['link']);
  });
});

describe('the keymap', () => {
  it('gives no chord to two commands of one scope', () => {
    const seen = new Set<string>();
    for (const { keys, scope } of keymap) {
      for (const chord of keys) {
        expect(seen).not.toContain(`${scope} ${chord}`);
        seen.add(`${scope} ${chord}`);
      }
    }
  });

  it('is shown in words a reader knows', () => {
    expect(shownChord('Mod+Shift+Z')).toBe('Ctrl+Shift+Z');
    expect(shownChord('Alt+Left')).toBe('Alt+←');
  });
});
