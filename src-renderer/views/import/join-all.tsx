// Keeps every cell of the matrix as one statement, or splits them all again.
import type { ReactNode } from 'react';
import css from './matrix-choice.module.css';
import { isJoined, type MatrixTaking, withAllJoined } from './matrix-taking.ts';

interface JoinAllProps {
  /** The cells that can be kept as one. */
  readonly whole: readonly string[];
  readonly taking: MatrixTaking;
  readonly onTake: (taking: MatrixTaking) => void;
}

/** Undoes the split of every cell at once; unticked, those that were kept as one by themselves stay so. */
export function JoinAll({ whole, taking, onTake }: JoinAllProps): ReactNode {
  if (whole.length === 0) return null;
  return (
    <label className={css.joinAll}>
      <input
        type="checkbox"
        checked={whole.every((key) => isJoined(taking, key))}
        onChange={(event) => onTake(withAllJoined(taking, whole, event.currentTarget.checked))}
      />
      One statement per cell
    </label>
  );
}
