// The clock and the dice, which the pure rooms are handed rather than reach for.
import { uuidv7 } from '../model/ids.ts';

const RANDOM_BYTES = 10;

/** Milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

export function newId(): string {
  return uuidv7(now(), crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
}
