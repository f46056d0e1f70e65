// The first words of a text, for names and messages that need to say which one is meant.

const LONGEST = 48;

/** Whole words, at most about 48 UTF-16 code units, with an ellipsis where something is left out. */
export function firstWords(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, cut > LONGEST / 2 ? cut : LONGEST).trimEnd()}…`;
}
