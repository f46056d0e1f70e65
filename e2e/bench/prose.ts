// Sentences for the benchmark in words of our own: always the same for a seed.
import { randomFrom } from '../fixtures/seeded-random.ts';

const WORDS = (
  'the a of and to in for with from by harbour quarry magnet furnace oxide ledger foreman tonnage railway permit ' +
  'contract buyer refinery turbine winter margin export reserve council pipeline survey shipment engineer forecast ' +
  'rises falls grows opens closes doubles supplies delays approves rejects plans signs builds moves keeps pays ' +
  'slowly early again northern cheaper second heavy quiet public joint annual remote local steady'
).split(' ');

export class Prose {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  whole(below: number): number {
    return Math.floor(this.random() * below);
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(list.length)] as T;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.one(WORDS)).join(' ');
  }

  /** Sentences of just this many code units. */
  prose(length: number): string {
    let text = '';
    while (text.length < length) {
      const sentence = this.words(6 + this.whole(14));
      text += `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. `;
    }
    return `${text.slice(0, length - 1).replace(/[ .]$/u, 'e')}.`;
  }
}
