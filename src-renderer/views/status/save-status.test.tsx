// @vitest-environment jsdom
// The save state says just what the contract with the tests and with screen readers says.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStudy } from '../../commands/create-study.ts';
import type { Act } from '../../model/change.ts';
import type { SaveState } from '../../model/kept.ts';
import type { SaveRequest } from '../../platform/bridge.ts';
import type { OpenStudy } from '../../store/study-library.ts';
import { StudyStore } from '../../store/study-store.ts';
import { Session } from '../session/session.ts';
import { AppContext, type AppServices, WorkbenchContext } from '../session/workbench-context.ts';
import { QuarantineNote } from './quarantine-note.tsx';
import { SaveStatus } from './save-status.tsx';

afterEach(cleanup);

let ids = 0;
const acting: Act = { newId: () => `id-${(ids += 1)}`, now: () => '2025-01-01T00:00:00.000Z', by: 'Ada' };

function show(quarantined = 0) {
  let state: SaveState = { kind: 'saved' };
  const listeners = new Set<() => void>();
  const retry = vi.fn<() => void>();
  const saveFile = vi.fn<(request: SaveRequest) => Promise<{ saved: boolean }>>(async () => ({ saved: true }));
  const change = createStudy('Plans: 2025', acting);
  const store = new StudyStore({
    items: change.added,
    contents: new Map(),
    history: [],
    sequence: 1,
    changedAt: change.at,
  });
  const saveState = {
    get: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const open = { store, saveState, retry, quarantined } as unknown as OpenStudy;
  const app = {
    library: { studyFile: async () => new Uint8Array([80, 75]) },
    host: { saveFile },
  } as unknown as AppServices;
  render(
    <AppContext.Provider value={app}>
      <WorkbenchContext.Provider value={{ open, store, session: new Session() }}>
        <SaveStatus />
        <QuarantineNote />
      </WorkbenchContext.Provider>
    </AppContext.Provider>,
  );
  const become = (next: SaveState) =>
    act(() => {
      state = next;
      listeners.forEach((listener) => listener());
    });
  return { become, retry, saveFile };
}

const text = () => screen.getByRole('status', { name: 'Save state' }).textContent;

describe('the save state', () => {
  it('says Saved, Saving… or why it is not saved, and nothing else', () => {
    const { become } = show();
    expect(text()).toBe('Saved');
    become({ kind: 'saving' });
    expect(text()).toBe('Saving…');
    become({ kind: 'not-saved', reason: 'The disk is full.' });
    expect(text()).toBe('Not saved: The disk is full.');
  });

  it('offers to try again and to save a copy only while something is not saved', async () => {
    const { become, retry, saveFile } = show();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    become({ kind: 'not-saved', reason: 'The disk is full.' });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Save a copy' }));
    await vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    expect(saveFile.mock.calls[0]?.[0].suggestedName).toBe('Plans 2025.lodestone');
    become({ kind: 'saved' });
    expect(screen.queryByRole('button', { name: 'Save a copy' })).toBeNull();
  });

  it('counts what was set aside, and says nothing where nothing was', () => {
    show(2);
    expect(screen.getByRole('button').textContent).toBe('2 records could not be read and were set aside');
    cleanup();
    show(0);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
