// Words as they are looked for by whoever types quickly.

/** Lower case without accents. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
