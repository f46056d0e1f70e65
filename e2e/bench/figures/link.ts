// Link a selected passage by key, in the sample study: what the main thread works until it is painted, and when that is.
import type { Figure } from '../figure.ts';
import { sampleLinks } from '../sample-links.ts';

export const linkFigures: readonly Figure[] = [
  { name: 'link-work', unit: 'ms', goal: 8, run: async (context) => (await sampleLinks(context)).work },
  {
    name: 'link-frames',
    unit: 'frames',
    goal: 1,
    run: async (context) => (await sampleLinks(context)).times.map(({ frames }) => frames),
  },
  {
    name: 'link-painted',
    unit: 'ms',
    run: async (context) => (await sampleLinks(context)).times.map(({ painted }) => painted),
  },
];
