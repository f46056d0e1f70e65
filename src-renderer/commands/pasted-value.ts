// Reads a pasted cell as the value of a column, and adds to what the cell holds where nothing of that is lost.
import { holdsValues, readValue, tidyValue } from '../model/column-values.ts';
import { sameLabel } from '../model/column-kinds/value-kind.ts';
import type { Column, Value } from '../model/matrix.ts';
import type { Study } from '../model/study.ts';

/** Part of the name before it, not a name of its own: 'Acme, Inc.' */
const suffix = /,\s*(?=(?:inc|ltd|llc|plc|corp|co|gmbh|ag|jr|sr|ph\.?d|m\.?d)\b)/iu;

/** Lists of people are parted by semicolons or lines, or else by commas, unless the whole is one who is known already. */
function partedNames(study: Study, columnId: string, text: string): string {
  if (/[;\n]/u.test(text) || !text.includes(',')) return text;
  for (const { columnId: other, value } of study.all('cell-value')) {
    const known = other === columnId && value.kind === 'people' && value.names.some((name) => sameLabel(name, text));
    if (known) return text;
  }
  return text
    .split(suffix)
    .map((part) => part.replaceAll(',', ';'))
    .join(', ');
}

/** `null` for words that are no value of the column. */
export function readPasted(study: Study, column: Column, text: string): Value | null {
  return readValue(column.holds, column.holds.kind === 'people' ? partedNames(study, column.id, text) : text);
}

const same = (a: Value, b: Value) => JSON.stringify(a) === JSON.stringify(b);

/** What a cell holds once `value` is added to it: names and choices come together; `null` where one would replace the other. */
export function addedValue({ holds }: Column, standing: Value | undefined, value: Value): Value | null {
  if (!standing || same(standing, value)) return value;
  if (standing.kind === 'people' && value.kind === 'people') {
    return tidyValue(holds, { kind: 'people', names: [...standing.names, ...value.names] });
  }
  if (standing.kind === 'choice' && value.kind === 'choice' && holds.kind === 'choice' && holds.several) {
    return tidyValue(holds, { kind: 'choice', optionIds: [...standing.optionIds, ...value.optionIds] });
  }
  return null;
}

/** Whether a cell of the column holds one value, not statements. */
export const takesValue = ({ holds }: Column): boolean => holdsValues(holds);
