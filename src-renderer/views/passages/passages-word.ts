// How many passages, in words.

/** '1 passage', '3 passages', '10,000 passages'. */
export const passagesWord = (count: number): string =>
  count === 1 ? '1 passage' : `${count.toLocaleString('en')} passages`;
