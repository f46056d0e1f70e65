// All keys on one sheet, grouped as in the menu.
import type { ReactNode } from 'react';
import { Dialog } from '../design/dialog.tsx';
import { shownChord } from '../session/chords.ts';
import css from './cheat-sheet.module.css';
import { keyGroups } from './key-groups.ts';

const places = {
  passage: 'while the source or a passage has the focus',
  matrix: 'while the matrix has the focus',
  statement: 'while a statement is written',
} as const;

export function CheatSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog open onClose={onClose} title="Keys" size="large">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- with large text it scrolls, so the keyboard has to reach it */}
      <section className={css.sheet} aria-label="All keys" tabIndex={0}>
        {keyGroups.map((group) => (
          <section key={`${group.name} ${group.place}`} className={css.group}>
            <h3 className={css.name}>
              {group.name}
              {group.place && <span className={css.place}> {places[group.place]}</span>}
            </h3>
            <dl className={css.keys}>
              {group.rows.map((row) => (
                <div key={row.title} className={css.row}>
                  <dt>{row.title}</dt>
                  <dd className={css.chords}>
                    {row.chords.map((chord) => (
                      <kbd key={chord} className={css.chord}>
                        {chord.split('…').map(shownChord).join(' … ')}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
