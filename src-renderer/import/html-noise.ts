// Takes out of a page what stands inside its article and is none of it: advertisements, sign-ups and links to edit.
import { wordsIn } from './html-words.ts';

/** Words of an advertisement or a sign-up at most; what has more is more likely named so by chance. */
const mostWords = 60;

const what = '(?:ads?|adverts?|advertisements?|advertising|sponsored|promos?|newsletter[-_]?sign[-_]?up)';
const where = '(?:inline|article|page|top|side|mid|google)[-_]';
const how = '[-_](?:slot|unit|label|container|wrapper|wrap|box|banner|block|text|top|bottom|inline|form|\\d{1,6})';
const name = new RegExp(`^(?:${where})?${what}(?:${how}){0,4}$`, 'iu');
const label = /^(?:advertisements?|ads?|sponsored(?: content)?|promotion|newsletter sign-?up)$/iu;

/** Headings have the names of their words: 'Ads' may well be one. */
const mayBeNoise = new Set('div aside section ins span p figure form'.split(' '));

function isNamedNoise(element: Element): boolean {
  if (!mayBeNoise.has(element.localName)) return false;
  const names = [element.id, ...element.classList];
  return names.some((one) => name.test(one)) || label.test(element.getAttribute('aria-label')?.trim() ?? '');
}

/** Changes `root`. Tables and titles of articles stay whatever stands around them is called. */
export function dropNoise(root: Element): void {
  for (const link of root.querySelectorAll('.mw-editsection')) link.remove();
  for (const element of root.querySelectorAll('[class], [id], [aria-label]')) {
    if (!isNamedNoise(element) || element.querySelector('table, h1, article') !== null) continue;
    if (wordsIn(element) <= mostWords) element.remove();
  }
}
