// People and organisations: names in the order in which they were given.
import { byWords, oneLine, type ValueKind } from './value-kind.ts';

function tidyNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  // They are written with semicolons between them, so that none has one.
  const single = names.flatMap((name) => name.split(';'));
  return single.map(oneLine).filter((name) => {
    const key = name.toLowerCase();
    if (name === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export const people: ValueKind<'people'> = {
  title: 'People',
  begin: () => ({ kind: 'people' }),
  tidy: (_holds, value) => {
    const names = tidyNames(value.names);
    return names.length === 0 ? null : { kind: 'people', names };
  },
  text: (_holds, value) => value.names.join('; '),
  read: (holds, text) => people.tidy(holds, { kind: 'people', names: text.split(/[;\n]/u) }),
  compare: (_holds, a, b) => {
    const at = a.names.findIndex((name, i) => byWords(name, b.names[i] ?? '') !== 0);
    return at < 0 ? a.names.length - b.names.length : byWords(a.names[at] ?? '', b.names[at] ?? '');
  },
};
