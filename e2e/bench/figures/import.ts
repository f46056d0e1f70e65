// Import of a large file of each format: until its preview is painted, the longest task meanwhile, and Cancel.
import type { Figure } from '../figure.ts';
import { importFormats, type ImportFormat } from '../import-files.ts';
import { cancelTimes, importTimes, libraryTimes, longestTasks } from '../import-series.ts';

interface Goals {
  readonly shown: number;
  readonly longestTask: number;
  readonly library: string;
}

/** Of HTML the sanitiser and the reader need a document, and so the main thread. */
const goals: Readonly<Record<ImportFormat, Goals>> = {
  markdown: { shown: 1500, longestTask: 50, library: 'mdast' },
  html: { shown: 600, longestTask: 200, library: 'DOMPurify and Readability' },
  docx: { shown: 2200, longestTask: 50, library: 'mammoth' },
  pdf: { shown: 2500, longestTask: 50, library: 'pdf.js' },
};
const CANCEL_MS = 200;

export const importFigures: readonly Figure[] = importFormats.flatMap((format): Figure[] => {
  const { shown, longestTask, library } = goals[format];
  return [
    {
      name: `import-${format}`,
      unit: 'ms',
      goal: shown,
      run: async (context) => (await importTimes(context, format)).map((times) => times.shown),
      peer: { name: `${library} alone`, run: async (context) => libraryTimes(context, format) },
    },
    {
      name: `import-${format}-task`,
      unit: 'ms',
      goal: longestTask,
      worstCounts: true,
      run: async (context) => longestTasks(context, format),
    },
    {
      name: `import-${format}-cancel`,
      unit: 'ms',
      goal: CANCEL_MS,
      worstCounts: true,
      run: async (context) => cancelTimes(context, format),
    },
  ];
});
