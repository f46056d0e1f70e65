// Choices: one or several of the column's own options, kept in the order of the options.
import type { ChoiceOption } from '../matrix.ts';
import { oneLine, sameLabel, type ValueKind } from './value-kind.ts';

/** The options that a value names, in the order of the column. */
export const chosenOptions = (
  { options }: { readonly options: readonly ChoiceOption[] },
  { optionIds }: { readonly optionIds: readonly string[] },
): readonly ChoiceOption[] => options.filter(({ id }) => optionIds.includes(id));

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
    const whole = holds.options.find(({ title }) => sameLabel(title, text));
    const named = whole ? [text] : text.split(/[;\n]/u).filter((part) => oneLine(part) !== '');
    const options = named.map((part) => holds.options.find(({ title }) => sameLabel(title, part)));
    if (options.length === 0 || options.includes(undefined)) return null;
    // One of several would be taken at random.
    if (!holds.several && options.length > 1) return null;
    return choice.tidy(holds, { kind: 'choice', optionIds: options.flatMap((option) => (option ? [option.id] : [])) });
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
