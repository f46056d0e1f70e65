// A new version of the large article: how fast its 10,000 passages are found again in the worker, and how well.
import { join } from 'node:path';
import type { VersionAnswer, VersionRequest } from '../../../src-renderer/import/version-messages.ts';
import type { BenchContext, Figure } from '../figure.ts';
import { judge, type Verdict } from '../judge-version.ts';
import { largeSize } from '../large-profile.ts';
import type { MatchAnswer, MatchRequest } from '../match-quote-worker.ts';
import { type Edits, newVersion, type NewVersion } from '../new-version.ts';
import { openWorkerPage, type WorkerPage } from '../worker-page.ts';

const OURS = join(import.meta.dirname, '../../../src-renderer/import/version-worker.ts');
const PEERS = join(import.meta.dirname, '../match-quote-worker.ts');

/** The peer takes minutes for all quotes: it is given one in so many, and its time is scaled up. */
const EVERY = 100;
/** Of how well it does, more tells more. */
const EVERY_JUDGED = 10;
const WARM_UPS = 2;
const PEER = `Hypothesis' way (1 in ${EVERY} quotes, × ${EVERY})`;
const JUDGED_PEER = `Hypothesis' way (1 in ${EVERY_JUDGED} quotes)`;

const kinds = {
  unchanged: { words: 0, paragraphs: 0 },
  edited: { words: 0.01, paragraphs: 0 },
  moved: { words: 0.01, paragraphs: 0.03 },
} as const satisfies Record<string, Edits>;
type Kind = keyof typeof kinds;

const versionOf = async (context: BenchContext, kind: Kind): Promise<NewVersion> =>
  context.once(`version ${kind}`, async () => newVersion(largeSize, kinds[kind]));

interface Ours {
  readonly page: WorkerPage;
  readonly verdict: Verdict;
}

/** The worker of the workbench, warmed up, and what it answered. */
const ours = async (context: BenchContext, kind: Kind): Promise<Ours> =>
  context.once(`reanchor ${kind}`, async () => {
    const { old, fresh, selectors, truths } = await versionOf(context, kind);
    const page = await openWorkerPage(context, OURS);
    const request: VersionRequest = { kind: 'reanchor', old, fresh, selectors };
    const answer = await page.ask<VersionAnswer>(request);
    if (answer.kind !== 'reanchored') throw new Error(`the worker answered ${answer.kind}`);
    const found = answer.results.map((result) => (result.how === 'lost' ? null : result.passage));
    for (let run = 0; run < WARM_UPS; run += 1) await page.time();
    return { page, verdict: judge(truths, found) };
  });

const sampled = <T>(list: readonly T[], every: number) => list.filter((_, i) => i % every === 0);

const peers = async (context: BenchContext, kind: Kind): Promise<WorkerPage> =>
  context.once(`match quotes ${kind}`, async () => {
    const { fresh, selectors } = await versionOf(context, kind);
    const page = await openWorkerPage(context, PEERS);
    const request: MatchRequest = { text: fresh, selectors: sampled(selectors, EVERY) };
    await page.ask<MatchAnswer>(request);
    return page;
  });

const peerVerdict = async (context: BenchContext, kind: Kind): Promise<Verdict> =>
  context.once(`judge match quotes ${kind}`, async () => {
    const { fresh, selectors, truths } = await versionOf(context, kind);
    const page = await openWorkerPage(context, PEERS);
    const request: MatchRequest = { text: fresh, selectors: sampled(selectors, EVERY_JUDGED) };
    return judge(sampled(truths, EVERY_JUDGED), await page.ask<MatchAnswer>(request));
  });

async function times(page: WorkerPage, count: number, scale: number): Promise<readonly number[]> {
  const list: number[] = [];
  for (let run = 0; run < count; run += 1) list.push(scale * (await page.time()));
  return list;
}

const time =
  (kind: Kind, scale = 1): Figure['run'] =>
  async (context) =>
    times((await ours(context, kind)).page, context.runs, scale);

const peerTime = (kind: Kind, scale = 1): NonNullable<Figure['peer']> => ({
  name: PEER,
  run: async (context) => times(await peers(context, kind), context.runs, EVERY * scale),
});

/** The same whenever it is asked: it is no matter of speed. */
function quality(kind: Kind, what: keyof Verdict, goals: Partial<Figure>): Figure {
  return {
    name: `reanchor-${kind}-${what}`,
    unit: '%',
    ...goals,
    run: async (context) => [(await ours(context, kind)).verdict[what]],
    peer: { name: JUDGED_PEER, run: async (context) => [(await peerVerdict(context, kind))[what]] },
  };
}

const qualities = (kind: Kind): readonly Figure[] => [
  quality(kind, 'right', { ratioAtMost: 1 }),
  quality(kind, 'exact', { atLeast: 99 }),
  quality(kind, 'wrong', { goal: 0.1 }),
];

/** The last one is for 1,000 quotes, with those whose text is gone. */
export const reanchorFigures: readonly Figure[] = [
  { name: 'reanchor-unchanged', unit: 'ms', goal: 40, run: time('unchanged') },
  { name: 'reanchor-edited', unit: 'ms', goal: 150, ratioAtLeast: 200, run: time('edited'), peer: peerTime('edited') },
  ...qualities('edited'),
  { name: 'reanchor-moved-1000', unit: 'ms', goal: 100, run: time('moved', 0.1), peer: peerTime('moved', 0.1) },
  ...qualities('moved'),
];
