// @vitest-environment jsdom
// Where keys work: single keys where one reads, none while one types, none behind a dialog.
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerCommand } from './command-registry.ts';
import { useKeymap } from './use-keymap.ts';

const ran: string[] = [];
let offs: (() => void)[] = [];

function Screen({ dialog = true }: { readonly dialog?: boolean }): ReactNode {
  useKeymap();
  return (
    <>
      <section data-key-scope="passage">
        <button type="button">in the article</button>
      </section>
      <section data-key-scope="matrix">
        <button type="button">in the matrix</button>
      </section>
      {dialog && (
        <div data-key-scope="dialog">
          <button type="button">in a dialog</button>
        </div>
      )}
      {dialog && (
        <div data-key-scope="dialog" data-undoes>
          <button type="button">in a dialog that undoes</button>
          <input aria-label="its field" />
        </div>
      )}
      <button type="button">in the bar</button>
      <input aria-label="field" />
    </>
  );
}

beforeEach(() => {
  ran.length = 0;
  offs = (['next-sentence', 'export', 'zoom-in', 'move-up', 'cheat-sheet', 'undo', 'redo'] as const).map((id) =>
    registerCommand(id, { run: () => ran.push(id) }),
  );
});
afterEach(() => {
  for (const off of offs) off();
  cleanup();
});

const keys = {
  j: { key: 'j', code: 'KeyJ' },
  'Ctrl+E': { key: 'e', code: 'KeyE', ctrlKey: true },
  'Ctrl+=': { key: '=', code: 'Equal', ctrlKey: true },
  'Ctrl+Z': { key: 'z', code: 'KeyZ', ctrlKey: true },
  'Ctrl+Shift+Z': { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true },
  'Alt+Up': { key: 'ArrowUp', code: 'ArrowUp', altKey: true },
  '?': { key: '?', code: 'Slash', shiftKey: true },
} as const;

describe('a key', () => {
  it.each([
    ['j', 'body', []],
    ['j', 'in the article', ['next-sentence']],
    ['j', 'in the matrix', []],
    ['j', 'in the bar', []],
    ['j', 'input', []],
    ['Ctrl+E', 'input', ['export']],
    ['Ctrl+E', 'in a dialog', []],
    ['Ctrl+=', 'in a dialog', ['zoom-in']],
    ['Ctrl+Z', 'in the bar', ['undo']],
    ['Ctrl+Z', 'in a dialog', []],
    ['Ctrl+Z', 'in a dialog that undoes', ['undo']],
    ['Ctrl+Shift+Z', 'in a dialog that undoes', ['redo']],
    ['Ctrl+E', 'in a dialog that undoes', []],
    ['Ctrl+Z', 'its field', []],
    ['Alt+Up', 'in the matrix', ['move-up']],
    ['Alt+Up', 'in the article', []],
    ['?', 'in the bar', ['cheat-sheet']],
    ['?', 'input', []],
  ] as const)('%s with the focus on %s runs %j', (chord, place, commands) => {
    const { getByText, getByLabelText } = render(<Screen />);
    const target =
      place === 'body'
        ? document.body
        : place === 'input'
          ? getByLabelText('field')
          : place === 'its field'
            ? getByLabelText(place)
            : getByText(place);
    target.dispatchEvent(new KeyboardEvent('keydown', { ...keys[chord], bubbles: true, cancelable: true }));
    expect(ran).toEqual(commands);
  });

  it('reads on when nothing has the focus and no dialog is open', () => {
    render(<Screen dialog={false} />);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...keys.j, bubbles: true, cancelable: true }));
    expect(ran).toEqual(['next-sentence']);
  });
});
