// @vitest-environment jsdom
// Typing in an editor without a screen: what is offered, and what the words become.
import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../../model/prose.ts';
import { $placeAt } from '../caret.ts';
import { $lexicalFromProse } from '../lexical-prose.ts';
import { FOLLOWING, proseExtension } from '../prose-extension.ts';
import { $readStatement } from '../statement-keys.ts';
import { Completer } from './completer.ts';
import { mentionCompletions, tagCompletions } from './completions.ts';

const titles = ['Open a second kiln', 'Train smiths', 'Sell the quarry'];
const targets = titles.map((words, rank) => {
  return { target: { kind: 'priority', id: `p${rank + 1}` }, rank, words, column: '' } as const;
});
const tags = ['risk', 'risk/supply', 'sea freight'].map((tag) => {
  const written = `#${tag.replace(' ', '\u00a0')}`;
  return { tag, name: tag, written, folded: tag, passages: 1, statements: 0, colour: undefined, below: [] };
});

function writing(prose = '') {
  const editor = buildEditorFromExtensions(proseExtension);
  editor.setRootElement(document.createElement('div'));
  const completer = new Completer(editor, (sign) => (words) => {
    return sign === '@' ? mentionCompletions(targets, words) : tagCompletions(tags, words);
  });
  completer.follow();
  const update = (step: () => void, tag?: string) => editor.update(step, { discrete: true, ...(tag ? { tag } : {}) });
  update(() => {
    $getRoot()
      .clear()
      .append($createParagraphNode().append(...$lexicalFromProse(parseProse(prose))));
    $placeAt('end');
  }, FOLLOWING);
  const type = async (text: string) => {
    for (const letter of text) {
      update(() => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(letter);
      });
      // What a list closed by the letter does comes in an update of its own.
      await Promise.resolve();
    }
  };
  const press = (key: string) => {
    let taken = false;
    update(() => (taken = completer.$onKey(new KeyboardEvent('keydown', { key }))));
    return taken;
  };
  const offered = () =>
    completer.get()?.options.map((option) => {
      if (option.kind === 'mention') return `${option.rank + 1} ${option.title}`;
      return option.uses > 0 ? option.name : `new ${option.name}`;
    });
  const go = (caret: number) => update(() => $placeAt(caret));
  return { editor, completer, type, press, offered, go, read: () => editor.read($readStatement) };
}

describe('a mention', () => {
  it('is offered by its words, and stands where they were typed', async () => {
    const { type, press, offered, read } = writing('See');
    await type(' @');
    expect(offered()).toEqual(['1 Open a second kiln', '2 Train smiths', '3 Sell the quarry']);
    await type('kiln sec');
    expect(offered()).toEqual(['1 Open a second kiln']);
    expect(press('Enter')).toBe(true);
    expect(offered()).toBeUndefined();
    await type('now');
    expect(read()).toBe('See [Open a second kiln](#priority-p1) now');
  });

  it('is offered by its number and chosen by the arrow keys', async () => {
    const { type, press, offered, read } = writing();
    await type('@3');
    expect(offered()).toEqual(['3 Sell the quarry']);
    expect(press('ArrowDown')).toBe(true);
    expect(press('Tab')).toBe(true);
    expect(read()).toBe('[Sell the quarry](#priority-p3)');
  });

  it('leaves what was typed when Escape closes the list, and then has no keys', async () => {
    const { type, press, offered, read } = writing();
    await type('@tra');
    expect(press('Escape')).toBe(true);
    await type('i');
    expect(offered()).toBeUndefined();
    expect(press('Enter')).toBe(false);
    expect(read()).toBe('\\@trai');
  });

  it('is not offered where nothing meets the words, or within a word', async () => {
    const { type, offered } = writing();
    await type('a@s');
    expect(offered()).toBeUndefined();
    await type(' @zzz');
    expect(offered()).toBeUndefined();
  });

  it.each([
    [5, 'x[Sell the quarry](#priority-p3) a'],
    [12, '[Sell the quarry](#priority-p3)x a'],
  ])('is not typed into: at %i the key goes to its nearer end', (caret, expected) => {
    const { editor, go, read } = writing('[Sell the quarry](#priority-p3) a');
    go(caret);
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x');
    expect(read()).toBe(expected);
  });
});

describe('a tag', () => {
  it('is offered by its beginning and by its parts, and as it is typed', async () => {
    const { type, press, offered, read } = writing();
    await type('Sales #');
    expect(offered()).toEqual(['risk', 'risk/supply', 'sea freight']);
    await type('su');
    expect(offered()).toEqual(['risk/supply', 'new su']);
    expect(press('Enter')).toBe(true);
    expect(read()).toBe('Sales #risk/supply');
  });

  it('holds a space as one that does not break', async () => {
    const { type, press, read } = writing();
    await type('#fre');
    press('Enter');
    expect(read()).toBe('#sea\u00a0freight');
  });

  it('is made by a space or a comma behind it, or by leaving', async () => {
    const { completer, type, read } = writing();
    await type('#ris, #new ');
    expect(read()).toBe('#ris, #new');
    await type('#end');
    expect(read()).toBe('#ris, #new \\#end');
    completer.settle();
    expect(read()).toBe('#ris, #new #end');
  });

  it('stays words after Escape', async () => {
    const { completer, type, press, read } = writing();
    await type('#risk');
    press('Escape');
    await type(' a');
    completer.settle();
    expect(read()).toBe('\\#risk a');
  });

  it('is not made of numbers, nor of words that stood there as words', async () => {
    const { completer, type, go, offered, read } = writing('\\#MeToo');
    await type(' #1');
    expect(offered()).toBeUndefined();
    await type(' ');
    go(3);
    completer.settle();
    expect(read()).toBe('\\#MeToo #1');
  });
});
