// How many of something, in figures and words.

let format: Intl.NumberFormat | undefined;

/** '10,000'. `toLocaleString` would look for its language anew at each call. */
export const inFigures = (count: number): string => (format ??= new Intl.NumberFormat('en')).format(count);

/** '1 row', '3 rows', '10,000 rows'; `many` where it is not formed by an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${inFigures(count)} ${count === 1 ? one : many}`;
