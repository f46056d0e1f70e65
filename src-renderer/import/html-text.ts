// Takes the text out of raw HTML inside Markdown, in one pass: tags, comments, scripts and styles are dropped.

const hidden = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
  'title',
  'head',
]);
const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'tr',
  'table',
  'ul',
  'ol',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'blockquote',
]);
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function entity(whole: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const shown = (code >= 0x20 && code < 0x7f) || (code > 0x9f && code <= 0x10_ffff && !surrogate);
  return shown ? String.fromCodePoint(code) : '\ufffd';
}

const entities = (text: string) =>
  text.replace(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu, entity);

/** The name of a tag in lower case, with a slash before it when it closes. */
export const tagName = (tag: string) => /^<(\/?[a-z][a-z0-9-]{0,40})/iu.exec(tag)?.[1]?.toLowerCase() ?? '';

export const isHiddenTag = (name: string) => hidden.has(name);

/** Where a hidden element that begins before `from` ends; what is never closed hides all that follows. */
function afterClosing(html: string, lower: string, name: string, from: number): number {
  const closing = lower.indexOf(`</${name}`, from);
  if (closing === -1) return html.length;
  const end = html.indexOf('>', closing);
  return end === -1 ? html.length : end + 1;
}

/** The text a piece of HTML shows, a line for each block. Linear in the length of the piece. */
export function textOfHtml(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    parts.push(entities(html.slice(at, open === -1 ? html.length : open)));
    if (open === -1) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close === -1) break;
    const name = tagName(html.slice(open, open + 50));
    at = hidden.has(name) ? afterClosing(html, lower, name, close + 1) : close + 1;
    if (blocks.has(name.replace('/', ''))) parts.push('\n');
  }
  return parts.join('');
}
