// @vitest-environment jsdom
// The article pane as a whole: keys, palette and card do what they say, and the article is never rendered again.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { addPriority } from '../../commands/edit-priority.ts';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import type { CommandId } from '../../commands/keymap.ts';
import type { Act } from '../../model/change.ts';
import type { Source } from '../../model/source.ts';
import { StudyStore } from '../../store/study-store.ts';
import { runCommand } from '../session/command-registry.ts';
import { Session } from '../session/session.ts';
import { AppContext, type AppServices, type Workbench, WorkbenchContext } from '../session/workbench-context.ts';
import { mixedArticle } from './source-for-tests.ts';
import { SourcePane } from './source-pane.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const sourceId = 'source-1';

function testAct(): Act {
  let count = 0;
  return { newId: () => `id-${(count += 1)}`, now: () => '2026-01-02T03:04:05.000Z', by: 'Ann' };
}

function open() {
  const act = testAct();
  const source = {
    kind: 'source',
    id: sourceId,
    order: 'a0',
    title: 'Valley news',
    contentSha256: 'c1',
    importedAt: '',
  } as unknown as Source;
  const store = new StudyStore({
    items: [{ kind: 'study', id: 'study-1', title: 'Test', createdAt: '', createdBy: '' }, source],
    sequence: 0,
    changedAt: '',
    history: [],
    contents: new Map([['c1', mixedArticle]]),
  });
  for (const title of ['Open the mine', 'Build the road']) store.dispatch(addPriority(store, { title }, act));
  const session = new Session();
  const live = <T,>(value: T) => ({ get: () => value, subscribe: () => () => {} });
  const workbench = {
    open: { store, whyRefused: () => null, role: live('writer') },
    store,
    session,
  } as unknown as Workbench;
  const services = { act: () => act } as unknown as AppServices;
  const passageOf = (words: string) => {
    const start = mixedArticle.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const select = (words: string) => session.set({ selected: { sourceId, passage: passageOf(words), by: 'keyboard' } });
  render(
    <AppContext value={services}>
      <WorkbenchContext value={workbench}>
        <SourcePane />
      </WorkbenchContext>
    </AppContext>,
  );
  return { act, store, session, select, passageOf };
}

const linksOf = (store: StudyStore) =>
  [...store.all('evidence-link')].map(({ target, stance }) => [store.get('priority', target.id)?.title, stance]);

/** Does a command as its key would. */
function press(id: CommandId): void {
  act(() => {
    runCommand(id);
  });
}

/** What React last gave an element: a new object as soon as the component around it rendered again. */
function propsOf(element: Element): unknown {
  const key = Object.keys(element).find((name) => name.startsWith('__reactProps'));
  return key && (element as unknown as Record<string, unknown>)[key];
}

describe('the source pane', () => {
  it('links a selected passage by key, and neither that nor a light renders the article again', () => {
    const { store, session, select } = open();
    const article = screen.getByRole('article');
    const before = propsOf(article);
    expect(before).toBeDefined();
    act(() => select('bold plan'));
    act(() => expect(runCommand('link-2')).toBe(true));
    act(() => session.set({ lit: { kind: 'target', id: store.priorities()[0]?.id ?? '' } }));
    expect(linksOf(store)).toEqual([['Build the road', 'supports']]);
    expect(session.state.selected).toBeUndefined();
    expect(propsOf(article)).toBe(before);
  });

  it('acts on what the pointer has just selected, however fast the key comes', () => {
    const { store, select, passageOf } = open();
    act(() => select('bold plan'));
    const pane = screen.getByRole('region', { name: 'Source' });
    const line = screen.getByText('Pump it dry.');
    const words = line.firstChild as Text;
    fireEvent.pointerDown(line, { button: 0, pointerType: 'mouse' });
    document.getSelection()?.setBaseAndExtent(words, 0, words, words.length);
    fireEvent.pointerUp(line, { button: 0, pointerType: 'mouse' });
    fireEvent.keyDown(pane, { key: 'h' });
    press('highlight');
    expect([...store.all('annotation')].map(({ selector }) => selector.position)).toEqual([passageOf('Pump it dry.')]);
  });

  it('lets go of a selection by a click on it, which leaves no caret', async () => {
    const { session, select } = open();
    act(() => select('bold plan'));
    document.getSelection()?.removeAllRanges();
    const line = screen.getByText('Pump it dry.');
    fireEvent.pointerDown(line, { button: 0, pointerType: 'mouse' });
    fireEvent.pointerUp(line, { button: 0, pointerType: 'mouse' });
    await waitFor(() => expect(session.state.selected).toBeUndefined());
  });

  it('shows the toolbar beside a selection and lets go of it by Escape', () => {
    const { session, select } = open();
    act(() => select('bold plan'));
    const toolbar = screen.getByRole('toolbar', { name: 'Passage' });
    for (const name of ['Highlight', 'Link', 'Memo', 'Tag', 'Copy citation']) {
      expect(within(toolbar).getByRole('button', { name })).toBeDefined();
    }
    fireEvent.keyDown(screen.getByRole('region', { name: 'Source' }), { key: 'Escape' });
    expect(session.state.selected).toBeUndefined();
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('links to several targets at once from the palette, with the stance set by key', () => {
    const { store, select } = open();
    act(() => select('Open the shaft.'));
    press('link');
    const box = screen.getByRole('combobox', { name: 'Link passage to' });
    const options = within(screen.getByRole('listbox', { name: 'Targets' })).getAllByRole('option');
    expect(options[0]?.textContent).toContain('Shares Open');
    fireEvent.keyDown(box, { key: 'x', code: 'KeyX', altKey: true });
    fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
    fireEvent.change(box, { target: { value: 'road' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(linksOf(store)).toEqual([
      ['Open the mine', 'contradicts'],
      ['Build the road', 'contradicts'],
    ]);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('makes a new priority from the typed words', () => {
    const { store, select } = open();
    act(() => select('Hire people.'));
    press('link');
    const box = screen.getByRole('combobox', { name: 'Link passage to' });
    fireEvent.change(box, { target: { value: 'Find hands' } });
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(linksOf(store)).toEqual([['Find hands', 'supports']]);
  });

  it('walks the passages by key and opens the card of one', () => {
    const { store, session, select, passageOf, act: by } = open();
    for (const words of ['Hire people.', 'bold plan']) {
      store.dispatch(annotatePassage(store, { sourceId, passage: passageOf(words), colour: 'blue' }, by));
    }
    // Nothing has a place on a page without layout: the walk begins at a selection.
    act(() => select('The mine'));
    press('next-passage');
    press('next-passage');
    act(() => expect(runCommand('open-card')).toBe(true));
    expect(within(screen.getByRole('dialog', { name: 'Passage' })).getByText('Hire people.')).toBeDefined();
    press('delete-passage');
    expect(store.count('annotation')).toBe(1);
    expect(session.state.card).toBeUndefined();
  });

  it('tells the place in the article as a slider, and goes from paragraph to paragraph by its keys', () => {
    open();
    const slider = screen.getByRole('slider', { name: 'Place in the article' });
    const last = Number(slider.getAttribute('aria-valuemax'));
    expect(last).toBeGreaterThan(3);
    const placeAfter = (key: string) => {
      fireEvent.keyDown(slider, { key });
      return Number(slider.getAttribute('aria-valuenow'));
    };
    expect(['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp'].map(placeAfter)).toEqual([
      2,
      3,
      2,
      last,
      last,
      1,
      1,
    ]);
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^Paragraph 1 of \d+, 0 passages in view$/u);
  });

  it('says what to do when there is no source', () => {
    const store = new StudyStore({
      items: [{ kind: 'study', id: 'study-1', title: 'Test', createdAt: '', createdBy: '' }],
      sequence: 0,
      changedAt: '',
      history: [],
      contents: new Map(),
    });
    const workbench = { open: { store }, store, session: new Session() } as unknown as Workbench;
    render(
      <AppContext value={{ act: testAct } as unknown as AppServices}>
        <WorkbenchContext value={workbench}>
          <SourcePane />
        </WorkbenchContext>
      </AppContext>,
    );
    expect(screen.getByText('Drop an article here, or import one')).toBeDefined();
  });
});
