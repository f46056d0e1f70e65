// From a gesture (link by key) to 'Saved' on the screen, which stands for a completed strict transaction.
import type { Figure } from '../figure.ts';
import { sampleLinks } from '../sample-links.ts';

export const commit: Figure = {
  name: 'commit',
  unit: 'ms',
  goal: 50,
  run: async (context) =>
    (await sampleLinks(context)).times.map(({ saved, committed }) => {
      if (committed > saved) throw new Error('Saved was shown before the transaction had completed');
      return saved;
    }),
};
