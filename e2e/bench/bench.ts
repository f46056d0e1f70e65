// Runs the figures one after the other and prints what came out; a goal that is missed does not fail the run.
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { figures } from './figures.ts';
import { Harness } from './harness.ts';
import { type Result, resultOf, tableOf } from './report.ts';

/** At least seven, and odd, so that the median is a sample. */
const RUNS = 9;

const USAGE = 'Usage: npm run bench [-- --json] [--only WORD] [--runs N] [--traces FOLDER], N at least 1.';

const say = (text: string) => process.stdout.write(`${text}\n`);
const tell = (text: string) => process.stderr.write(`${text}\n`);

interface Options {
  readonly json: boolean;
  readonly only: string;
  readonly runs: number;
  readonly traces: string | undefined;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const string = { type: 'string' } as const;
    const options = { json: { type: 'boolean' }, only: string, runs: string, traces: string } as const;
    const { values } = parseArgs({ args: [...args], options });
    const runs = Number(values.runs ?? RUNS);
    if (!Number.isInteger(runs) || runs < 1) return null;
    return { json: values.json ?? false, only: values.only ?? '', runs, traces: values.traces };
  } catch {
    return null;
  }
}

async function measure(figure: Figure, harness: Harness, runs: number): Promise<Result> {
  const { peer } = figure;
  if (!peer) return resultOf(figure, await figure.run(harness.contextFor(runs)), []);
  const samples: number[] = [];
  const peerSamples: number[] = [];
  // In turns: what slows the machine down for a while slows both down.
  for (let run = 0; run < runs; run += 1) {
    samples.push(...(await figure.run(harness.contextFor(1))));
    peerSamples.push(...(await peer.run(harness.contextFor(1))));
  }
  return resultOf(figure, samples, peerSamples);
}

async function runAll(chosen: readonly Figure[], harness: Harness, options: Options): Promise<number> {
  const results: Result[] = [];
  let failed = 0;
  for (const figure of chosen) {
    tell(`${figure.name} …`);
    try {
      const result = await measure(figure, harness, options.runs);
      results.push(result);
      if (options.json) say(JSON.stringify(result));
    } catch (error) {
      failed += 1;
      tell(
        `${figure.name} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  if (!options.json) say(tableOf(results));
  return failed === 0 ? 0 : 1;
}

/** Answers the exit code: 1 when a figure could not be measured. */
export async function bench(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    tell(USAGE);
    return 2;
  }
  const chosen = figures.filter(({ name }) => name.includes(options.only));
  if (chosen.length === 0) {
    tell(`No figure has “${options.only}” in its name. There are: ${figures.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const harness = await Harness.start(options.traces);
  try {
    return await runAll(chosen, harness, options);
  } finally {
    await harness.dispose();
  }
}
