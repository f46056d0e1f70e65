// @vitest-environment jsdom
// Which rows of tables are one priority: those that go on, on the next page too, and none that only look alike.
import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { findMatrices } from './matrix-finder.ts';

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const head = row('Priority', 'Elaboration', 'Implications');

async function rowsOf(...tables: readonly string[]): Promise<readonly string[]> {
  const body = tables.map((rows) => `<table>${rows}</table>`).join('');
  const { content } = await readHtml(`<html lang=en><body>${body}</body></html>`, 'a.html', { htmlView: 'full' });
  return findMatrices(content).flatMap(({ priorities }) =>
    priorities.map(({ titleText, cells }) =>
      [titleText, ...cells.flatMap(({ statements }) => statements)]
        .map((one) => (typeof one === 'string' ? one : content.text.slice(one.start, one.end)))
        .join(' | '),
    ),
  );
}

describe('the rows of a table', () => {
  it('go on at the top of the next page, where the row there has no title or says that it goes on', async () => {
    expect(
      await rowsOf(
        head + row('Dig', 'It digs.', 'Dust.') + row('Haul', 'It hauls.', 'Noise.'),
        head + row('', 'It hauls at night.', '') + row('Sort', 'It sorts.', 'Bins.'),
        head + row('Sort (continued)', 'By hand.', ''),
      ),
    ).toEqual([
      'Dig | It digs. | Dust.',
      'Haul | It hauls. | It hauls at night. | Noise.',
      'Sort | It sorts. | By hand. | Bins.',
    ]);
  });

  it('may be called by a word and a number, beside columns of other names', async () => {
    const heads = row('Priority', 'Elaboration', 'Implications', 'Owner', 'Risk');
    const rows = [0, 1].map((n) => row(`Row ${n}`, 'Said first. Said second.', 'Follows.', 'Osei', 'Much'));
    expect(await rowsOf(heads + rows.join(''))).toEqual([
      'Row 0 | Said first. | Said second. | Follows. | Osei | Much',
      'Row 1 | Said first. | Said second. | Follows. | Osei | Much',
    ]);
  });

  it('are two priorities where their titles differ by a sign', async () => {
    expect(
      await rowsOf(head + row('Teach C', 'It is old.', 'Bugs.') + row('Teach C++', 'It is big.', 'Books.')),
    ).toEqual(['Teach C | It is old. | Bugs.', 'Teach C++ | It is big. | Books.']);
  });

  it('are of two tables where only the names of all columns together are alike', async () => {
    const first = row('Priority', 'Elaboration', 'Impact', 'Who, when') + row('Dig', 'It digs.', 'Dust.', 'Ann.');
    const second =
      row('Priority', 'Elaboration', 'Impact', 'Who', 'when') + row('Haul', 'It hauls.', 'Noise.', 'Bo.', 'May.');
    expect(await rowsOf(first, second)).toEqual([
      'Dig | It digs. | Dust. | Ann.',
      'Haul | It hauls. | Noise. | Bo. | May.',
    ]);
  });
});
