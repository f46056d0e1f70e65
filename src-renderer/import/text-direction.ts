// Tells from its letters whether a text reads right to left, and in which language, for formats that do not say so.

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;
/** UTF-16 code units that are looked at. */
const sample = 5000;

/** Whether any letter of it is of a script that reads right to left. */
export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** 'rtl' when most letters at the beginning are of a script that reads so, else undefined. */
export function directionOf(text: string): 'rtl' | undefined {
  let letters = 0;
  let right = 0;
  for (const sign of text.slice(0, sample)) {
    if (!letter.test(sign)) continue;
    letters += 1;
    if (rightToLeft.test(sign)) right += 1;
  }
  return right > letters / 2 ? 'rtl' : undefined;
}

/** The language of a text most of whose letters are Hebrew or Arabic: letters Arabic has not leave it open. */
export function languageOfScript(text: string): 'ar' | 'he' | undefined {
  if (directionOf(text) === undefined) return undefined;
  const count = (letters: RegExp) => text.slice(0, sample).match(letters)?.length ?? 0;
  const [hebrew, arabic] = [count(/\p{Script=Hebrew}/gu), count(/\p{Script=Arabic}/gu)];
  if (hebrew > arabic) return 'he';
  return arabic > 0 && count(/[پچژگکیےٹڈڑں]/gu) < arabic / 100 ? 'ar' : undefined;
}
