// Which source of the study an annotation from elsewhere speaks of.
import type { ProposedPlace } from '../model/proposed-annotation.ts';
import type { Source } from '../model/source.ts';
import { plainAddress } from './plain-address.ts';

/** By the id of the source or its very text, by its address, or only because the article is open. */
export type HowChosen = 'id' | 'text' | 'address' | 'open';

export interface ChosenSource {
  readonly sourceId: string;
  readonly how: HowChosen;
}

/** Remembers the sources by all they can be told by; of several with the same the last, which is the newest version. */
export class SourceChooser {
  readonly #ids: ReadonlySet<string>;
  readonly #byText: ReadonlyMap<string, string>;
  readonly #byAddress: ReadonlyMap<string, string>;
  readonly #openId: string | undefined;

  constructor(sources: readonly Source[], openId: string | undefined) {
    this.#ids = new Set(sources.map(({ id }) => id));
    this.#byText = new Map(sources.map(({ id, textSha256 }) => [textSha256, id]));
    this.#byAddress = new Map(
      sources.flatMap(({ id, url }) => {
        const address = plainAddress(url);
        return address === undefined ? [] : [[address, id] as const];
      }),
    );
    this.#openId = openId;
  }

  /** `undefined` when nothing fits and no article is open. */
  choose({ sourceId, textSha256, addresses }: ProposedPlace): ChosenSource | undefined {
    if (sourceId !== undefined && this.#ids.has(sourceId)) return { sourceId, how: 'id' };
    const byText = textSha256 === undefined ? undefined : this.#byText.get(textSha256);
    if (byText !== undefined) return { sourceId: byText, how: 'text' };
    for (const address of addresses) {
      const byAddress = this.#byAddress.get(plainAddress(address) ?? '');
      if (byAddress !== undefined) return { sourceId: byAddress, how: 'address' };
    }
    return this.#openId === undefined ? undefined : { sourceId: this.#openId, how: 'open' };
  }
}
