// Ratings on screen: five dots and the label; keys 1 to 5 or a click on a dot set one.
import type { ReactNode } from 'react';
import { rating as kind } from '../../../../model/column-kinds/rating.ts';
import { RATING_STEPS } from '../../../../model/matrix.ts';
import type { EditorProps, KindView, ShownProps } from './kind-view.ts';
import { OptionList } from './option-list.tsx';
import css from './rating.module.css';

const steps = Array.from({ length: RATING_STEPS }, (_, i) => i + 1);

function Dots({ filled }: { readonly filled: number }): ReactNode {
  return (
    <span className={css.dots} aria-hidden>
      {steps.map((step) => (
        <span key={step} className={css.dot} data-step={step} data-on={step <= filled || undefined} />
      ))}
    </span>
  );
}

function Shown({ holds, value }: ShownProps<'rating'>): ReactNode {
  return (
    <span className={css.rating} data-empty={value === undefined || undefined}>
      <Dots filled={value?.rating ?? 0} />
      {value && <span className={css.label}>{kind.text(holds, value)}</span>}
    </span>
  );
}

function Editor({ holds, value, label, typed, anchor, onEnd }: EditorProps<'rating'>): ReactNode {
  const options = steps.map((step) => ({
    id: String(step),
    title: kind.text(holds, { kind: 'rating', rating: step }),
    sign: <Dots filled={step} />,
  }));
  return (
    <OptionList
      label={label}
      options={options}
      chosen={value ? [String(value.rating)] : []}
      several={false}
      typed={typed}
      anchor={anchor}
      onEnd={(how, ids) => {
        const [id] = ids ?? [];
        onEnd(how, ids && (id === undefined ? null : { kind: 'rating', rating: Number(id) }));
      }}
    />
  );
}

export const ratingView: KindView<'rating'> = {
  Shown,
  Editor,
  valueOfKey: (_holds, key) => (/^[1-5]$/u.test(key) ? { kind: 'rating', rating: Number(key) } : undefined),
  valueOfClick: (value, target) => {
    const step = Number(target.closest<HTMLElement>('[data-step]')?.dataset['step']);
    if (!steps.includes(step)) return undefined;
    return step === value?.rating ? null : { kind: 'rating', rating: step };
  },
  least: 8,
  share: 0.7,
};
