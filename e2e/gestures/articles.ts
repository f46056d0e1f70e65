// The articles that journeys import: our own fixtures, and the real ones where the samples lie beside the project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '../gestures.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/articles');
const SAMPLES = join(import.meta.dirname, '../../../shared/samples');

export const fixture = (name: string): string => join(FIXTURES, name);

/** Where the real article lies, or undefined where there is none: say so, and go on. */
export function realArticle(extension: 'txt' | 'md'): string | undefined {
  const path = join(SAMPLES, `rare-earth-priorities.${extension}`);
  return existsSync(path) ? path : undefined;
}

export interface ArticleTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[];
}

const cellsOf = (line: string) =>
  line
    .replace(/^\s*\|/u, '')
    .replace(/\|\s*$/u, '')
    .split('|')
    .map(folded);

/** The table as it stands in the file, which holds nothing but plain words in its cells. */
export function tableIn(path: string): ArticleTable {
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.includes('|'));
  const [head, rule, ...rows] = lines;
  if (!head || !rule || !/^[\s|:-]+$/u.test(rule)) throw new Error(`${path} holds no table`);
  return {
    columns: cellsOf(head).slice(1),
    rows: rows.map((line) => {
      const [title = '', ...cells] = cellsOf(line);
      return { title, cells };
    }),
  };
}
