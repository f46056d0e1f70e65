// Choices: one or several of the column's own options, kept in the order of the options.
import type { ChoiceOption } from '../matrix.ts';
import { oneLine, sameLabel, type ValueKind } from './value-kind.ts';

/** The options that a value names, in the order of the column. */
export const chosenOptions = (
  { options }: { readonly options: readonly ChoiceOption[] },
  { optionIds }: { readonly optionIds: readonly string[] },
): readonly ChoiceOption[] => options.filter(({ id }) => optionIds.includes(id));

const separator = /\s*[;\n]\s*/u;

/** The parts between separators, and again as one: a title may have separators of its own. */
const plain = (text: string) => oneLine(text.split(separator).join('; '));

/** Written just so before written alike. */
function optionNamed(options: readonly ChoiceOption[], words: string): ChoiceOption | undefined {
  const named = plain(words);
  return (
    options.find(({ title }) => plain(title) === named) ?? options.find(({ title }) => sameLabel(plain(title), named))
  );
}

const partsOf = (text: string) => text.split(separator).filter((part) => oneLine(part) !== '');

/** The option with the longest title that these parts begin with, and how many of them it takes. */
function firstNamed(options: readonly ChoiceOption[], parts: readonly string[]) {
  for (let taken = parts.length; taken > 0; taken -= 1) {
    const option = optionNamed(options, parts.slice(0, taken).join('; '));
    if (option) return { option, taken };
  }
  return undefined;
}

/** All that a text names; empty when some of it names none. */
function optionsNamed(options: readonly ChoiceOption[], text: string): readonly ChoiceOption[] {
  const found: ChoiceOption[] = [];
  const most = Math.max(0, ...options.map(({ title }) => partsOf(title).length));
  let parts = partsOf(text);
  while (parts.length > 0) {
    const named = firstNamed(options, parts.slice(0, most));
    if (!named) return [];
    found.push(named.option);
    parts = parts.slice(named.taken);
  }
  return found;
}

export const choice: ValueKind<'choice'> = {
  title: 'Choice',
  begin: (newId) => ({
    kind: 'choice',
    options: [
      { id: newId(), title: 'Yes', colour: 'green' },
      { id: newId(), title: 'Partly', colour: 'yellow' },
      { id: newId(), title: 'No', colour: 'pink' },
    ],
    several: false,
  }),
  tidy: (holds, value) => {
    const ids = chosenOptions(holds, value).map(({ id }) => id);
    const optionIds = holds.several ? ids : ids.slice(0, 1);
    return optionIds.length === 0 ? null : { kind: 'choice', optionIds };
  },
  text: (holds, value) =>
    chosenOptions(holds, value)
      .map(({ title }) => oneLine(title))
      .join('; '),
  read: (holds, text) => {
    const named = optionsNamed(holds.options, text);
    // One of several would be taken at random.
    if (named.length === 0 || (!holds.several && named.length > 1)) return null;
    return choice.tidy(holds, { kind: 'choice', optionIds: named.map(({ id }) => id) });
  },
  compare: (holds, a, b) => {
    const places = [a, b].map(({ optionIds }) =>
      holds.options.flatMap(({ id }, place) => (optionIds.includes(id) ? [place] : [])),
    );
    const [first = [], second = []] = places;
    const at = first.findIndex((place, i) => place !== second[i]);
    return at < 0 ? first.length - second.length : (first[at] ?? 0) - (second[at] ?? -1);
  },
};
