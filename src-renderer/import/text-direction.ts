// Tells from its letters whether a text reads right to left, for formats that do not say so.

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;
/** UTF-16 code units that are looked at. */
const sample = 5000;

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
