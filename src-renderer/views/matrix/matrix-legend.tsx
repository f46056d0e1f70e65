// Says once, quietly, how the words of the source and those of the analyst are told apart.
import type { ReactNode } from 'react';
import css from './matrix-legend.module.css';

export function MatrixLegend(): ReactNode {
  return (
    <ul className={css.legend} aria-label="How statements are set">
      <li className={css.source}>from the source</li>
      <li className={css.edited}>edited</li>
      <li className={css.own}>your own</li>
    </ul>
  );
}
