/** A Chromium that is on this machine already, or null. */
export function findChromium(): string | null;
