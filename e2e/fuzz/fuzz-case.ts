// One damaged file: always the same for its format, seed and number, so that what was found can be found again.
import { checkContent } from '../../src-renderer/model/content-schema.ts';
import { faultOf } from '../../src-renderer/import/import-picture.ts';
import type { ImportedArticle } from '../../src-renderer/import/imported-article.ts';
import { randomFrom } from '../fixtures/seeded-random.ts';
import { mutate } from './mutate.ts';
import { type FuzzedFormat, fuzzedFormats, type Original } from './originals.ts';

/** FNV-1a over the numbers, so that neighbouring cases have nothing in common. */
function mix(...numbers: readonly number[]): number {
  return numbers.reduce((hash, n) => Math.imul(hash ^ n, 0x01000193) ^ (hash >>> 13), 0x811c9dc5);
}

export function damagedFile(
  format: FuzzedFormat,
  originals: readonly Original[],
  seed: number,
  number: number,
): Uint8Array {
  const random = randomFrom(mix(seed, fuzzedFormats.indexOf(format), number));
  const one = () => originals[Math.floor(random() * originals.length)] as Original;
  // Every other case damages one of our own articles: the hostile ones are many and small.
  const { part, fileOf } = random() < 0.5 ? (originals[0] as Original) : one();
  return fileOf(mutate(part, random, one().part));
}

/** What is wrong with an article that was made of a damaged file; undefined when nothing is. */
export function articleFault({ content, matrices, details }: ImportedArticle): string | undefined {
  const checked = checkContent(content);
  if (!checked.ok) return 'the content does not fit its schema';
  if (details.title.trim() === '') return 'there is no title';
  const outside = matrices
    .flatMap(({ priorities }) => priorities.flatMap(({ cells }) => cells.flatMap(({ statements }) => statements)))
    .find(({ start, end }) => start < 0 || end > content.text.length || start >= end);
  return faultOf(content) ?? (outside ? `a statement at ${outside.start}–${outside.end}` : undefined);
}

/** What is wrong with a refusal: only an importer's own sentence will do, not the door's for what nobody foresaw. */
export function refusalFault({
  name,
  message,
}: {
  readonly name: string;
  readonly message: string;
}): string | undefined {
  if (name !== 'ImportError') return `it failed with ${name}: ${message}`;
  if (message.startsWith('The file could not be read')) return `nobody foresaw it: ${message}`;
  return /^[A-Z“][^]*\.$/u.test(message) ? undefined : `it says no sentence: ${message}`;
}

export interface FuzzPlan {
  readonly seed: number;
  readonly first: number;
  /** Cases of each format. */
  readonly cases: number;
  /** Instead of the cases: as long as this for each format, in ms. */
  readonly time: number | undefined;
  readonly formats: readonly FuzzedFormat[];
  /** Somebody waits for it, so that a slow case is a fault too; how long one takes on a busy machine is no test. */
  readonly byHand: boolean;
}

/** As `npm run fuzz` has put it into the environment; without that a fixed number of cases. */
export function fuzzPlan(formats: readonly FuzzedFormat[], cases: number, env = process.env): FuzzPlan {
  const seconds = env['FUZZ_SECONDS'];
  const only = env['FUZZ_CASE'];
  const wanted = env['FUZZ_FORMAT'];
  // Part of the formats are read by Node and part by a browser, one after the other: each has its share of the time.
  const share = wanted === undefined ? fuzzedFormats.length : 1;
  return {
    seed: Number(env['FUZZ_SEED'] ?? 1),
    first: Number(only ?? 0),
    cases: only === undefined ? cases : 1,
    time: seconds === undefined || only !== undefined ? undefined : (Number(seconds) * 1000) / share,
    formats: formats.filter((format) => (wanted ?? format) === format),
    byHand: seconds !== undefined,
  };
}

/** Tries cases until the plan is done; answers how many, and what was wrong. */
export async function fuzz(
  plan: FuzzPlan,
  format: FuzzedFormat,
  originals: readonly Original[],
  attempt: (bytes: Uint8Array, fileName: string, number: number) => Promise<string | undefined>,
): Promise<{ readonly tried: number; readonly found: readonly string[] }> {
  const found: string[] = [];
  const end = plan.time === undefined ? Infinity : Date.now() + plan.time;
  let tried = 0;
  while (plan.time === undefined ? tried < plan.cases : Date.now() < end) {
    const number = plan.first + tried;
    const fault = await attempt(damagedFile(format, originals, plan.seed, number), `article.${format}`, number);
    if (fault) found.push(`--seed ${plan.seed} --format ${format} --case ${number}: ${fault}`);
    tried += 1;
  }
  return { tried, found };
}
