// Ratings: a step from 1 to 5, each with a label of its own if the analyst gave it one.
import { RATING_STEPS } from '../matrix.ts';
import { oneLine, sameLabel, type ValueKind } from './value-kind.ts';

const isStep = (step: number) => Number.isInteger(step) && step >= 1 && step <= RATING_STEPS;

export const rating: ValueKind<'rating'> = {
  title: 'Rating',
  begin: () => ({ kind: 'rating', labels: ['very low', 'low', 'moderate', 'high', 'very high'] }),
  tidy: (_holds, value) => (isStep(value.rating) ? { kind: 'rating', rating: value.rating } : null),
  text: ({ labels }, { rating: step }) => {
    const label = oneLine(labels[step - 1] ?? '');
    return label === '' ? String(step) : `${step} – ${label}`;
  },
  read: (holds, text) => {
    const { labels } = holds;
    const words = oneLine(text);
    const named = words === '' ? -1 : labels.findIndex((label) => sameLabel(label, words));
    // As it is written: a step without a label may be called what another step's label says.
    const whole = labels.findIndex((_, i) => sameLabel(rating.text(holds, { kind: 'rating', rating: i + 1 }), words));
    // A step and words for it; 2–3 would be two steps and 7/10 one of another scale.
    const number = /^(\d+)(?:\s*(?:[-–—:(]\s*[^\d\s].*|\/\s*5))?$/u.exec(words)?.[1];
    const step = whole >= 0 ? whole + 1 : named >= 0 ? named + 1 : Number(number);
    return isStep(step) ? { kind: 'rating', rating: step } : null;
  },
  compare: (_holds, a, b) => a.rating - b.rating,
};
