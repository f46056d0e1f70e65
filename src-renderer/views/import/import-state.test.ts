// How far the reading of each file is, step by step.
import { describe, expect, it } from 'vitest';
import { afterStep, type ImportState, type ImportStep, type ReadyState } from './import-state.ts';

const page = (title: string, view: 'reader' | 'full'): ReadyState => ({
  kind: 'ready',
  article: {
    details: { title },
    content: { text: title, blocks: [{ kind: 'paragraph', start: 0, end: title.length }] },
    warnings: [],
    matrices: [],
  },
  textSha256: title,
  view,
});
const reader = page('Reader', 'reader');
const full = page('Full', 'full');
const cancelled: ImportState = { kind: 'cancelled' };

const cases: readonly {
  name: string;
  from: ImportState;
  step: ImportStep;
  to: ImportState;
}[] = [
  { name: 'is read', from: { kind: 'reading' }, step: { kind: 'settled', index: 0, state: reader }, to: reader },
  {
    name: 'tells how much of it is read',
    from: { kind: 'reading' },
    step: { kind: 'progress', index: 0, share: 0.5 },
    to: { kind: 'reading', share: 0.5 },
  },
  {
    name: 'stays given up, however far it was',
    from: cancelled,
    step: { kind: 'progress', index: 0, share: 1 },
    to: cancelled,
  },
  { name: 'stays given up', from: cancelled, step: { kind: 'settled', index: 0, state: reader }, to: cancelled },
  {
    name: 'shows what it has while it is turned',
    from: reader,
    step: { kind: 'turning', index: 0, view: 'full' },
    to: { ...reader, turning: 'full' },
  },
  {
    name: 'is turned',
    from: { ...reader, turning: 'full' },
    step: { kind: 'turned', index: 0, state: full },
    to: full,
  },
  {
    name: 'stays as it was and says why when the other view cannot be read',
    from: { ...reader, turning: 'full' },
    step: { kind: 'not-turned', index: 0, problem: 'Too long.' },
    to: { ...reader, problem: 'Too long.' },
  },
  {
    name: 'forgets why when it is turned again',
    from: { ...reader, problem: 'Too long.' },
    step: { kind: 'turning', index: 0, view: 'full' },
    to: { ...reader, turning: 'full' },
  },
  {
    name: 'shows what it has while it is read in another encoding',
    from: reader,
    step: { kind: 'turning', index: 0, encoding: 'Macintosh' },
    to: { ...reader, decoding: 'Macintosh' },
  },
  {
    name: 'keeps the view that is on its way when another encoding is chosen',
    from: { ...reader, turning: 'full' },
    step: { kind: 'turning', index: 0, encoding: 'Macintosh' },
    to: { ...reader, turning: 'full', decoding: 'Macintosh' },
  },
  {
    name: 'keeps the encoding that was chosen when it is turned',
    from: { ...reader, encoding: 'Macintosh' },
    step: { kind: 'turning', index: 0, view: 'full' },
    to: { ...reader, encoding: 'Macintosh', turning: 'full' },
  },
  {
    name: 'is turned back before the other view is there',
    from: { ...reader, turning: 'full' },
    step: { kind: 'turning', index: 0, view: 'reader' },
    to: reader,
  },
];

describe('the reading of a file', () => {
  it.each(cases)('$name', ({ from, step, to }) => {
    expect(afterStep([from, cancelled], step)).toEqual([to, cancelled]);
  });
});
