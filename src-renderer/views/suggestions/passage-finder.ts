// Asks the worker for passages, after telling it which sources came and went since it was asked last.
import type { SoughtEvidence, SuggestedPassage } from '../../insight/suggest/suggest-passages.ts';
import { newestSources } from '../../model/source-versions.ts';
import type { Study } from '../../model/study.ts';
import type { PassagesAnswer, PassagesRequest } from './passages-messages.ts';

interface Asked {
  readonly resolve: (found: readonly SuggestedPassage[]) => void;
  readonly reject: (reason: Error) => void;
}

type Post = (request: PassagesRequest) => void;

export class PassageFinder {
  readonly #study: Study;
  readonly #known = new Set<string>();
  readonly #asked = new Map<number, Asked>();
  #post: Promise<Post> | undefined;
  #end: () => void = () => {};
  #count = 0;

  constructor(study: Study) {
    this.#study = study;
  }

  /** The best passages in the sources as they are now. Rejects when the worker failed or was closed; asking again starts anew. */
  async suggest(sought: SoughtEvidence): Promise<readonly SuggestedPassage[]> {
    this.#post ??= this.#start();
    const post = await this.#post;
    this.#tellSources(post);
    this.#count += 1;
    const ask = this.#count;
    return new Promise((resolve, reject) => {
      this.#asked.set(ask, { resolve, reject });
      post({ kind: 'suggest', ask, sought });
    });
  }

  /** Ends the worker. */
  close(): void {
    this.#end();
    this.#end = () => {};
    this.#post = undefined;
    this.#known.clear();
    for (const { reject } of this.#asked.values()) reject(new Error('The search for passages was ended.'));
    this.#asked.clear();
  }

  async #start(): Promise<Post> {
    const take = ({ ask, found }: PassagesAnswer) => {
      this.#asked.get(ask)?.resolve(found);
      this.#asked.delete(ask);
    };
    if (typeof Worker === 'undefined') {
      const { answerPassages } = await import('./answer-passages.ts');
      const answer = answerPassages();
      return (request) => {
        const answered = answer(request);
        if (answered) take(answered);
      };
    }
    const worker = new Worker(new URL('./passages-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<PassagesAnswer>) => take(data));
    worker.addEventListener('error', () => this.close());
    worker.addEventListener('messageerror', () => this.close());
    this.#end = () => worker.terminate();
    return (request) => worker.postMessage(request);
  }

  #tellSources(post: Post): void {
    const standing = new Set<string>();
    // Of several versions only the newest is read: or else every sentence would come twice.
    for (const { id, language } of newestSources(this.#study.sources())) {
      const content = this.#study.contentOf(id);
      if (!content) continue;
      standing.add(id);
      if (this.#known.has(id)) continue;
      this.#known.add(id);
      post({ kind: 'add', sourceId: id, content, language });
    }
    for (const sourceId of this.#known) {
      if (standing.has(sourceId)) continue;
      this.#known.delete(sourceId);
      post({ kind: 'remove', sourceId });
    }
  }
}
