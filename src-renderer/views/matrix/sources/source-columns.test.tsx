// @vitest-environment jsdom
// The columns of what each article says: switched on, walked over, gone from to the article, read only, copied.
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { describePassage } from '../../../anchoring/describe-passage.ts';
import { moveEdges } from '../../../commands/edit-annotation.ts';
import { removeSource } from '../../../commands/edit-source.ts';
import { linkPassage } from '../../../commands/link-passage.ts';
import type { StudyItem } from '../../../model/study.ts';
import { runCommand } from '../../session/command-registry.ts';
import type { Reveal } from '../../session/session.ts';
import { liveAnnouncement } from '../../session/toasts.ts';
import {
  content,
  items,
  makeBench,
  passageOf,
  proses,
  showMatrix,
  standInForLayout,
  type TestBench,
} from '../matrix-for-tests.tsx';

standInForLayout();
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const made = { createdAt: '2026-11-20T10:00:00.000Z', createdBy: 'Ada' };
const words = 'we open a second furnace';
const copy = (id: string, order: string, title: string): readonly StudyItem[] =>
  items.flatMap((item) => (item.kind === 'source' ? [{ ...item, id, order, title }] : []));

/** A second paper quotes the first one's sentence, for the same statement. */
const several: readonly StudyItem[] = [
  ...items,
  ...copy('paper', 'a1', 'The evening paper'),
  {
    kind: 'annotation',
    id: 'b1',
    sourceId: 'paper',
    selector: describePassage(content.text, passageOf(words)),
    colour: 'blue',
    tags: [],
    memo: '',
    ...made,
  },
  {
    kind: 'evidence-link',
    id: 'lb1',
    annotationId: 'b1',
    target: { kind: 'statement', id: 's2' },
    stance: 'contradicts',
    ...made,
  },
];

function show(records: readonly StudyItem[] = several): TestBench & { readonly went: Reveal[] } {
  const bench = makeBench(records);
  const went: Reveal[] = [];
  bench.session.onReveal((reveal) => went.push(reveal));
  showMatrix(bench);
  return { ...bench, went };
}

const settle = async () => act(async () => new Promise((done) => requestAnimationFrame(() => done(undefined))));
const press = async (key: string, more: object = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  await settle();
};
const turn = () => act(() => void runCommand('source-columns'));
const heads = () => screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-label') ?? '');
const cellOf = (row: string, source: string) => {
  const cell = document.querySelector<HTMLElement>(`[data-row=${row}] > [data-cell="says:${source}"]`);
  if (!cell) throw new Error(`nothing of ${source} in ${row}`);
  return cell;
};
const said = () => liveAnnouncement.get().replaceAll('\u200B', '');
const buttons = (cell: HTMLElement) => within(cell).getAllByRole('button');

describe('columns of what each article says', () => {
  it('are offered where there are two articles, and stand behind the others', async () => {
    show(items);
    expect(screen.queryByRole('button', { name: 'What each article says' })).toBeNull();
    expect(runCommand('source-columns')).toBe(false);
    cleanup();
    show();
    expect(screen.getByRole('button', { name: 'What each article says' })).toBeTruthy();
    turn();
    expect(heads().slice(-2)).toEqual(['What “The works by the river” says', 'What “The evening paper” says']);
    expect(screen.getByRole('grid').getAttribute('aria-colcount')).toBe('6');
    turn();
    expect(screen.getAllByRole('columnheader')).toHaveLength(4);
  });

  it('stand there again when the study is opened anew, as they were chosen', async () => {
    const shown = () => screen.getAllByRole('columnheader').length - 4;
    show();
    turn();
    cleanup();
    show();
    expect(shown()).toBe(2);
    fireEvent.click(screen.getByRole('button', { name: 'What each article says: 2' }));
    await settle();
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'The evening paper' }));
    cleanup();
    show();
    expect(heads().slice(4)).toEqual(['What “The works by the river” says']);
    turn();
    cleanup();
    show();
    expect(shown()).toBe(0);
  });

  it('begin with three and are chosen from the menu', async () => {
    show([...several, ...copy('c', 'a2', 'The third'), ...copy('d', 'a3', 'The fourth')]);
    turn();
    expect(heads().filter((name) => name.startsWith('What'))).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'What each article says: 3' }));
    await settle();
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'The fourth' }));
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'The third' }));
    await settle();
    expect(
      heads()
        .filter((name) => name.startsWith('What'))
        .at(-1),
    ).toBe('What “The fourth” says');
    expect(heads()).not.toContain('What “The third” says');
  });

  it('tell the words of the article from linked evidence, flag what is not independent, and say what is empty', () => {
    show();
    turn();
    expect(buttons(cellOf('p1', 'source')).map((one) => one.textContent)).toEqual([
      'we open a second furnaceSupports¶ 2',
      '“The evening paper” ¶ 2',
      'It will double what we can melt.Said by the article¶ 2',
      'Neighbours fear the noise.Said by the article, edited since¶ 2',
    ]);
    expect(cellOf('p1', 'paper').textContent).toContain('Contradicts');
    expect(cellOf('p1', 'paper').textContent).toContain(
      'Not independent: the same words are in “The works by the river”',
    );
    expect(cellOf('p2', 'paper').textContent).toBe('–');
    expect(cellOf('p2', 'paper').getAttribute('aria-label')).toBe('What “The evening paper” says: nothing');
  });

  it('keep the columns of others when the only article that was chosen goes', async () => {
    const { store, act: acts } = show([...several, ...copy('third', 'a2', 'The third')]);
    turn();
    fireEvent.click(screen.getByRole('button', { name: 'What each article says: 3' }));
    await settle();
    for (const name of ['The works by the river', 'The evening paper'])
      fireEvent.click(screen.getByRole('menuitemcheckbox', { name }));
    expect(heads().filter((name) => name.startsWith('What'))).toEqual(['What “The third” says']);
    act(() => void store.dispatch(removeSource(store, { sourceId: 'third' }, acts())));
    expect(heads().filter((name) => name.startsWith('What'))).toHaveLength(2);
  });

  it('are not needed to see, beside a quote, which other says the same, as long as it does', async () => {
    const { store, session, act: acts } = show();
    act(() => session.set({ evidenceOf: 's2' }));
    const evidence = await screen.findByRole('dialog', { name: /^Evidence/u });
    expect(within(evidence).getAllByText(/^Not independent/u)).toHaveLength(2);
    const passage = passageOf('Twelve drivers lose their routes.');
    act(() => void store.dispatch(moveEdges(store, { annotationId: 'b1', passage }, acts())));
    expect(within(evidence).queryAllByText(/^Not independent/u)).toEqual([]);
  });

  it('follow the study', () => {
    const { store, act: acts } = show();
    turn();
    const from = { sourceId: 'paper', passage: passageOf('Twelve drivers lose their routes.') };
    const targets = [{ kind: 'priority' as const, id: 'p2' }];
    const link = linkPassage(store, { from, targets, stance: 'context', colour: 'green' }, acts());
    act(() => void store.dispatch(link));
    expect(cellOf('p2', 'paper').textContent).toContain('Twelve drivers lose their routes.Context¶ 3');
  });

  it('are walked over by the arrows; Enter goes in, to the passage, and Escape out', async () => {
    const { went } = show();
    turn();
    act(() => document.querySelector<HTMLElement>('[data-row=p1] > [data-cell=impl]')?.focus());
    await press('ArrowRight');
    const cell = cellOf('p1', 'source');
    expect(document.activeElement).toBe(cell);
    await press('Enter');
    const [first, echo, second] = buttons(cell);
    expect(document.activeElement).toBe(first);
    await press('ArrowDown');
    expect(document.activeElement).toBe(second);
    await press('ArrowLeft');
    expect(document.activeElement).toBe(echo);
    await press('ArrowUp');
    fireEvent.click(first as HTMLElement);
    expect(went.at(-1)).toMatchObject({ sourceId: 'source', annotationId: 'a1', passage: passageOf(words) });
    act(() => first?.focus());
    await press('Escape');
    expect(document.activeElement).toBe(cell);
  });

  it('are only read: no key writes, empties or selects there', async () => {
    const { store } = show();
    turn();
    act(() => cellOf('p2', 'paper').focus());
    for (const key of ['F2', 'Delete', 'Backspace', 'Enter']) {
      await press(key);
      expect(screen.queryByRole('textbox')).toBeNull();
      expect(said()).toBe('What an article says is only read here. Enter goes into the cell.');
    }
    expect(proses(store, 'p2/elab')).toEqual(['The owner sells.']);
    act(() => document.querySelector<HTMLElement>('[data-row=p1] > [data-cell=impl]')?.focus());
    await press('ArrowRight', { shiftKey: true });
    expect(document.querySelectorAll('[data-cell^="says:"][aria-selected=true]')).toHaveLength(0);
    expect(said()).toBe('1 cell selected');
  });

  it('are copied by themselves, and not with the rows', async () => {
    show();
    turn();
    const copied = () => {
      const data: Record<string, string> = {};
      const event = new Event('copy', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { setData: (type: string, text: string) => (data[type] = text) } });
      act(() => void document.activeElement?.dispatchEvent(event));
      return data['text/plain'];
    };
    act(() => cellOf('p1', 'paper').focus());
    expect(copied()).toBe(words);
    act(() => document.querySelector<HTMLElement>('[data-row=p2] > [data-cell=rank]')?.focus());
    expect(copied()).toBe('Priority\tElaboration\tImplications\nLeave the quarry\tThe owner sells.\t');
  });
});
