// Reads files of annotations and looks for each in its source, in workers: long texts take a while. Nothing is changed.
import type { FoundQuote } from '../../anchoring/find-quotes.ts';
import { annotationsInWorker, quotesInWorker } from '../../import/version-client.ts';
import { type ChosenSource, SourceChooser } from '../../import/which-source.ts';
import type { ProposedAnnotation } from '../../model/proposed-annotation.ts';
import type { Study } from '../../model/study.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import { sentence } from '../status/sentence.ts';

/** An annotation from a file, with the source it was sought in and what came of that. */
export interface SoughtAnnotation extends ChosenSource {
  readonly proposed: ProposedAnnotation;
  readonly found: FoundQuote;
}

export interface SoughtAnnotations {
  readonly annotations: readonly SoughtAnnotation[];
  /** Whole sentences: what of the files was left out, and why. */
  readonly leftOut: readonly string[];
}

const NO_SOURCE = 'This study has no article yet. Import the article first, then bring in its annotations.';

interface ReadFiles {
  readonly proposed: readonly ProposedAnnotation[];
  readonly leftOut: readonly string[];
}

/** A file that cannot be read never costs the others; when none can, it rejects with the sentences. */
async function readFiles(files: readonly PickedFile[], signal: AbortSignal): Promise<ReadFiles> {
  const proposed: ProposedAnnotation[] = [];
  const leftOut: string[] = [];
  const failed: string[] = [];
  for (const { name, bytes, problem } of files) {
    try {
      if (problem !== undefined) throw new Error(problem);
      const read = await annotationsInWorker(bytes, signal);
      proposed.push(...read.annotations);
      leftOut.push(...read.leftOut.map((one) => (files.length > 1 ? `“${name}”: ${one}` : one)));
    } catch (error) {
      signal.throwIfAborted();
      failed.push(files.length > 1 ? `“${name}”: ${sentence(error)}` : sentence(error));
    }
  }
  if (failed.length === files.length) throw new Error(failed.join(' '));
  return { proposed, leftOut: [...failed, ...leftOut] };
}

/**
 * Every annotation of the files that can be read. The article that is open takes those that say nothing a source is told
 * by. Rejects with a sentence, or when the signal is aborted.
 */
export async function seekAnnotations(
  study: Study,
  files: readonly PickedFile[],
  openSourceId: string | undefined,
  signal: AbortSignal,
): Promise<SoughtAnnotations> {
  const { proposed, leftOut } = await readFiles(files, signal);
  const chooser = new SourceChooser(study.sources(), openSourceId ?? study.sources()[0]?.id);
  const chosen = proposed.map(({ place }) => chooser.choose(place));
  const found: FoundQuote[] = proposed.map(() => ({ how: 'lost' }));
  for (const sourceId of new Set(chosen.flatMap((one) => one?.sourceId ?? []))) {
    const text = study.contentOf(sourceId)?.text;
    if (text === undefined) continue;
    const indexes = [...proposed.keys()].filter((i) => chosen[i]?.sourceId === sourceId);
    const sought = indexes.map((i) => {
      const { quote, position } = proposed[i] as ProposedAnnotation;
      const how = chosen[i]?.how;
      return { quote, ...(position && { position }), sameText: how === 'id' || how === 'text' };
    });
    const results = await quotesInWorker(text, sought, signal);
    indexes.forEach((i, at) => {
      found[i] = results[at] ?? { how: 'lost' };
    });
  }
  const annotations = proposed.flatMap((one, i): readonly SoughtAnnotation[] => {
    const source = chosen[i];
    return source ? [{ proposed: one, ...source, found: found[i] ?? { how: 'lost' } }] : [];
  });
  if (proposed.length > 0 && annotations.length === 0) throw new Error(NO_SOURCE);
  return { annotations, leftOut };
}
