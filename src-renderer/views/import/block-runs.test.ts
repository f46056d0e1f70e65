// Blocks stand in runs as they are shown, and none is lost.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/source.ts';
import { blockRuns } from './block-runs.ts';

let at = 0;
const place = () => ({ start: at, end: (at += 1) });
const paragraph = (): Block => ({ kind: 'paragraph', ...place() });
const item = (): Block => ({ kind: 'list-item', depth: 0, ordered: false, ...place() });
const cell = (table: number, row: number, column: number): Block => ({
  kind: 'table-cell',
  table,
  row,
  column,
  header: row === 0,
  ...place(),
});

describe('runs of blocks', () => {
  it('puts list items together, cells by table and row, and everything else by itself', () => {
    const blocks = [
      paragraph(),
      paragraph(),
      item(),
      item(),
      cell(0, 0, 0),
      cell(0, 0, 1),
      cell(0, 1, 0),
      cell(1, 0, 0),
      paragraph(),
    ];
    const runs = blockRuns(blocks);
    expect(runs.map((run) => run.kind)).toEqual(['block', 'block', 'list', 'table', 'table', 'block']);
    expect(runs.flatMap((run) => (run.kind === 'table' ? [run.rows.map((row) => row.length)] : []))).toEqual([
      [2, 1],
      [1],
    ]);
    expect(runs.flatMap((run) => [...run.blocks])).toEqual(blocks);
  });

  it('has no runs where there are no blocks', () => {
    expect(blockRuns([])).toEqual([]);
  });
});
