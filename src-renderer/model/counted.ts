// How many of something, in words.

/** '1 row', '3 rows', '10,000 rows'; `many` where it is not formed by an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
