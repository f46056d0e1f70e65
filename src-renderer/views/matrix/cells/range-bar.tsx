// What can be done to the cells that are selected, while some are.
import { Copy, FileCode, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../design/button.tsx';
import { copyRange, copyRangeAsMarkdown } from '../clipboard/copy-cells.ts';
import css from '../rows/selection-bar.module.css';
import { useArrangement } from '../use-arrangement.ts';
import { useWriting } from '../use-writing.ts';
import { cellsIn, clearRange } from './range-acts.ts';

export function RangeBar(): ReactNode {
  const writing = useWriting();
  const range = useArrangement((state) => state.range);
  if (!range) return null;
  const clear = () => {
    clearRange(writing);
    writing.view.focusStop();
  };
  return (
    <div className={css.bar} role="group" aria-label="Selected cells">
      <span className={css.count}>{cellsIn(range)} selected</span>
      <IconButton label="Copy" icon={Copy} command="copy-cells" onClick={() => copyRange(writing, range)} />
      <IconButton label="Copy as Markdown" icon={FileCode} onClick={() => copyRangeAsMarkdown(writing, range)} />
      <IconButton label="Clear the selection" icon={X} onClick={clear} />
    </div>
  );
}
