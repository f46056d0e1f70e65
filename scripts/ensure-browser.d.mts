/** A Chromium that is on this machine already, or null; `whole`: one that can open windows too, as it must to be watched. */
export function findChromium(kind?: { readonly whole?: boolean }): string | null;
