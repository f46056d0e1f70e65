// Porter's stemmer (M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980), for the baseline only.

const consonants = '[^aeiou][^aeiouy]*';
const vowels = '[aeiouy][aeiou]*';
const hasVowel = new RegExp(`^(?:${consonants})?[aeiouy]`, 'u');
/** At least one, at least two, and exactly one vowel run that a consonant follows. */
const once = new RegExp(`^(?:${consonants})?${vowels}${consonants}`, 'u');
const twice = new RegExp(`^(?:${consonants})?${vowels}${consonants}${vowels}${consonants}`, 'u');
const justOnce = new RegExp(`^(?:${consonants})?${vowels}${consonants}(?:${vowels})?$`, 'u');
const shortEnd = new RegExp(`^${consonants}[aeiouy][^aeiouwxy]$`, 'u');

const table = (words: string): readonly (readonly [ending: string, instead: string])[] =>
  words.split(' ').map((pair) => {
    const [ending = '', instead = ''] = pair.split('>');
    return [ending, instead] as const;
  });

const second = table(
  'ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ' +
    'ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log',
);
const third = table('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const fourth = table(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> sion>s tion>t ou> ism> ate> iti> ous> ive> ize>',
);

/** The first ending that fits is taken, or kept where what is left would be too short. */
function replaceEnding(word: string, endings: typeof second, enough: RegExp): string {
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    return enough.test(rest + (ending.endsWith('ion') ? instead : '')) ? rest + instead : word;
  }
  return word;
}

function withoutPlural(word: string): string {
  if (/(?:ss|i)es$/u.test(word)) return word.slice(0, -2);
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  if (word.endsWith('eed')) return once.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const rest = /^(.+?)(?:ed|ing)$/u.exec(word)?.[1];
  if (rest === undefined || !hasVowel.test(rest)) return word;
  if (/(?:at|bl|iz)$/u.test(rest) || shortEnd.test(rest)) return `${rest}e`;
  return /([^aeiouylsz])\1$/u.test(rest) ? rest.slice(0, -1) : rest;
}

function tidyEnd(word: string): string {
  const rest = word.slice(0, -1);
  const bare = word.endsWith('e') && (twice.test(rest) || (justOnce.test(rest) && !shortEnd.test(rest))) ? rest : word;
  return bare.endsWith('ll') && twice.test(bare) ? bare.slice(0, -1) : bare;
}

/** The stem of an English word in lower case. */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  const singular = withoutPast(withoutPlural(word));
  const turned =
    singular.endsWith('y') && hasVowel.test(singular.slice(0, -1)) ? `${singular.slice(0, -1)}i` : singular;
  return tidyEnd(replaceEnding(replaceEnding(replaceEnding(turned, second, once), third, once), fourth, twice));
}
