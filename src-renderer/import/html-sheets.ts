// Reads of a page's own style sheets what simple rules say of letters, as exported documents do it; no CSS is kept.

/** UTF-16 code units of CSS that are looked through: exported documents have a few thousand, themes a few hundred. */
const longestSheets = 500_000;

/** Rules that are kept: an exported document has one for each look of its letters. */
const mostRules = 5000;

/** A class, or an element with one. Anything more is a layout, not a look of letters. */
const simple = /^([a-z][a-z0-9]{0,20})?\.([\w-]{1,100})$/iu;

/** What is asked of a rule; everything else in it is passed over. */
const ofLetters = new Set(['font-weight', 'font-style', 'vertical-align']);

/** Values of properties of letters, by `.class` and by `element.class`. */
type Rules = Map<string, Map<string, string>>;

function withoutComments(css: string): string {
  const parts: string[] = [];
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('/*', at);
    parts.push(css.slice(at, open < 0 ? css.length : open));
    const close = open < 0 ? -1 : css.indexOf('*/', open + 2);
    at = close < 0 ? css.length : close + 2;
  }
  return parts.join(' ').replace(/<!--|-->/gu, ' ');
}

function addRule(rules: Rules, selectors: string, body: string): void {
  const said = body
    .split(';')
    .map((declaration) => declaration.split(':', 2).map((part) => part.trim().slice(0, 100)))
    .filter(([property = '']) => ofLetters.has(property.toLowerCase()));
  if (said.length === 0) return;
  for (const selector of selectors.split(',')) {
    const [, element = '', name] = simple.exec(selector.trim()) ?? [];
    if (name === undefined) continue;
    const key = `${element.toLowerCase()}.${name}`;
    const values = rules.get(key) ?? new Map<string, string>();
    if (!rules.has(key) && rules.size >= mostRules) return;
    for (const [property = '', value = ''] of said) values.set(property.toLowerCase(), value);
    // What comes later outweighs what came before.
    rules.delete(key);
    rules.set(key, values);
  }
}

/** Reads the rules that hold whatever shows the page: those inside a block of conditions are passed over. */
function readSheet(css: string, rules: Rules): void {
  let depth = 0;
  let from = 0;
  let selectors = '';
  for (const { 0: sign, index } of css.matchAll(/[{};]/gu)) {
    if (sign === ';' && depth > 0) continue;
    if (sign === '{') {
      if (depth === 0) selectors = css.slice(from, index);
      depth += 1;
    } else if (sign === '}') {
      if (depth === 1 && !selectors.includes('@')) addRule(rules, selectors, css.slice(from, index));
      depth = Math.max(0, depth - 1);
    }
    from = index + 1;
  }
}

export interface LetterStyles {
  /** Declarations for the letters of an element, the weightiest last; empty when no rule speaks of them. */
  readonly of: (element: Element) => string;
  /** Whether there is any. */
  readonly any: boolean;
}

/** Of the style elements in an inert page. Linear in their length; nothing is asked for or applied. */
export function letterStylesOf(page: Document): LetterStyles {
  const rules: Rules = new Map();
  let left = longestSheets;
  for (const sheet of page.querySelectorAll('style')) {
    if (!/^\s*(?:|all|screen)\s*$/iu.test(sheet.getAttribute('media') ?? '')) continue;
    readSheet(withoutComments(sheet.textContent.slice(0, left)), rules);
    left -= Math.min(left, sheet.textContent.length);
  }
  const order = new Map([...rules.keys()].map((key, i) => [key, i]));
  const known = new Map<string, string>();
  const find = ({ localName, classList }: Element) => {
    const keys = (element: string) =>
      [...classList]
        .map((name) => `${element}.${name}`)
        .filter((key) => order.has(key))
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const values = [...keys(''), ...keys(localName)].flatMap((key) => [...(rules.get(key) ?? [])]);
    return values.map(([property, value]) => `${property}:${value}`).join(';');
  };
  const of = (element: Element) => {
    const key = `${element.localName} ${element.getAttribute('class')}`;
    const found = known.get(key) ?? find(element);
    known.set(key, found);
    return found;
  };
  return { of, any: rules.size > 0 };
}
