// Reads tab-separated text as spreadsheets copy it: a field in quotation marks may hold tabs, lines and doubled marks.

const ends = (text: string, at: number) => at >= text.length || /[\t\r\n]/u.test(text.charAt(at));

/** Where the mark stands that closes the one at `start`; -1 when that opens nothing and is a sign like any other. */
function closing(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return ends(text, at + 1) ? at : -1;
  }
  return -1;
}

/** One field from `start`: what it holds and where it ends. */
function fieldAt(text: string, start: number): { readonly field: string; readonly end: number } {
  const close = text[start] === '"' ? closing(text, start) : -1;
  if (close >= 0) return { field: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  let end = start;
  while (!ends(text, end)) end += 1;
  return { field: text.slice(start, end), end };
}

/** The rows with their fields; a line break at the very end begins no row. Lines in a field are parted by line feeds. */
export function readTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ;) {
    const { field, end } = fieldAt(text, at);
    row.push(field.replace(/\r\n?/gu, '\n'));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (at >= text.length) return rows;
  }
}
