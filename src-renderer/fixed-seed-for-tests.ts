// Property tests draw the same cases on every machine; `FC_SEED=random` (or a number) looks for others.
import * as fc from 'fast-check';

const wanted = process.env['FC_SEED'] ?? '11';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
