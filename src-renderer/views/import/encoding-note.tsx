// How a text that does not say its encoding was read, and the choice of another.
import type { ReactNode } from 'react';
import { encodingNames } from '../../import/encoding-names.ts';
import { SelectField } from '../design/select-field.tsx';
import css from './import-dialog.module.css';
import type { ReadyEntry } from './import-entries.ts';
import type { Way } from './import-state.ts';

interface EncodingNoteProps {
  readonly entry: ReadyEntry;
  readonly onTurn: (way: Way) => void;
}

export function EncodingNote({ entry, onTurn }: EncodingNoteProps): ReactNode {
  const { article, decoding } = entry;
  const { encoding, warnings } = article;
  if (encoding === undefined) return null;
  const names = encodingNames.includes(encoding) ? encodingNames : [encoding, ...encodingNames];
  return (
    <div className={css.note}>
      <p role="status">{decoding === undefined ? warnings[0] : `Reading as ${decoding} …`}</p>
      <div className={css.encoding}>
        <span aria-hidden>Encoding</span>
        <SelectField
          label="Encoding"
          options={names.map((name) => ({ value: name, label: name }))}
          value={decoding ?? encoding}
          onChoose={(name) => onTurn({ encoding: name })}
        />
      </div>
    </div>
  );
}
