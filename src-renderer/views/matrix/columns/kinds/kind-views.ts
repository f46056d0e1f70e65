// How each kind of column is shown and edited: a new kind is a module in this folder and a line here.
import type { ValueKindName } from '../../../../model/column-kinds/value-kind.ts';
import { choiceView } from './choice.tsx';
import { dateView } from './date.tsx';
import type { KindView } from './kind-view.ts';
import { peopleView } from './people.tsx';
import { ratingView } from './rating.tsx';

const views: { readonly [K in ValueKindName]: KindView<K> } = {
  rating: ratingView,
  choice: choiceView,
  date: dateView,
  people: peopleView,
};

/** The view that is looked up by a column's kind is given what that column holds and the values of its cells. */
export const kindView = (kind: ValueKindName): KindView<ValueKindName> =>
  views[kind] as unknown as KindView<ValueKindName>;
