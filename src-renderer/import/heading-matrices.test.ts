// @vitest-environment jsdom
// Sections for priorities as web pages have them: under bold words, with figures, lead-ins and 'What it means'.
import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { findMatrices } from './matrix-finder.ts';
import { implicationsSections } from './matrix-sections.ts';
import type { SourceContent } from '../model/source.ts';

const picture = (content: SourceContent) =>
  findMatrices(content).map(({ how, priorities }) => [
    how,
    ...priorities.map(({ titleText, cells }) =>
      [
        titleText,
        ...cells.map((cell) => cell.statements.map((one) => content.text.slice(one.start, one.end)).join(' / ')),
      ].join(' | '),
    ),
  ]);

const markdown = (text: string) => readMarkdown(text, 'a.md').content;
const html = async (body: string) =>
  (await readHtml(`<html lang=en><body>${body}</body></html>`, 'a.html', { htmlView: 'full' })).content;

describe('sections of priorities', () => {
  it('may be headed by bold paragraphs, of which the last ends with its implications', () => {
    const text =
      '# Three aims\n\nThey were told on **Tuesday**.\n\n**Priority 1: Grow wheat**\n\nWheat feeds all.\n\n**Implications:**\n\n- Prices fall.\n\n**Priority 2:** **Dig wells**\n\nWells go dry.\n\n**Implications:** Water sinks.\n\nThe board meets again in May.';
    expect(picture(markdown(text))).toEqual([
      ['headings', 'Grow wheat | Wheat feeds all. | Prices fall.', 'Dig wells | Wells go dry. | Water sinks.'],
    ]);
  });

  it('may be headed by bold paragraphs below a heading that names them, and end at the next heading', () => {
    const text =
      '# Plan\n\n## Our goals\n\n**Dig**\n\nIt digs.\n\nSo what?\n\nDust.\n\n**Haul**\n\nIt hauls.\n\n## About\n\nWe write.';
    expect(picture(markdown(text))).toEqual([['headings', 'Dig | It digs. | Dust.', 'Haul | It hauls. | ']]);
  });

  it('are not headed by bold words in a paragraph or by a bold sentence', () => {
    const text =
      '# Plan\n\n**Goal 1: Dig.**\n\nImpact: dust.\n\n**Goal 2** is to haul\n\nImpact: noise.\n\n**Goal 3: Sort,**\n\nImpact: bins.';
    expect(picture(markdown(text))).toEqual([]);
  });

  it('keep a sentence that only begins like a label whole', () => {
    const text =
      '# Plan\n\n## Goal 1: Grow\n\nImpact studies cover three ports: Oslo, Bergen and Narvik.\n\nImplications for the ports: more ships.\n\n## Goal 2: Dig\n\nIt digs.\n\nSo what? Dust.';
    expect(picture(markdown(text))).toEqual([
      [
        'headings',
        'Grow | Impact studies cover three ports: Oslo, Bergen and Narvik. | more ships.',
        'Dig | It digs. | Dust.',
      ],
    ]);
  });

  it('tell implications under What it means, unless others stand beside it', () => {
    const goals = (first: string) =>
      `## Goal 1: Dig\n\nIt digs.\n\n### Implications\n\nDust.\n\n${first}## Goal 2: Sort\n\nBy hand.\n\n### What it means\n\nBins fill.`;
    expect(picture(markdown(goals('')))).toEqual([
      ['headings', 'Dig | It digs. | Dust.', 'Sort | By hand. | Bins fill.'],
    ]);
    expect(picture(markdown(goals('### What it means\n\nA pit.\n\n')))).toEqual([
      ['headings', 'Dig | It digs. / A pit. | Dust.', 'Sort | By hand. / Bins fill. | '],
    ]);
  });

  it('tell implications under What it means in a list too', () => {
    const text =
      'Two goals:\n\n- Dig\n  - It digs.\n  - What it means: Dust.\n- Haul\n  - What this means for towns: Noise.';
    expect(picture(markdown(text))).toEqual([['list', 'Dig | It digs. | Dust.', 'Haul |  | Noise.']]);
  });

  it('leave out the sentence that leads to a list', () => {
    const text =
      '## Goal 1: Dig\n\nIt digs.\n\n### Implications\n\nDust falls. Shippers face two tasks:\n\n- Wait.\n- Pay.\n\n## Goal 2: Sort\n\nBy hand.\n\n**Implications:** Towns must act:\n\n- Buy bins.';
    expect(picture(markdown(text))).toEqual([
      ['headings', 'Dig | It digs. | Dust falls. / Wait. / Pay.', 'Sort | By hand. | Buy bins.'],
    ]);
  });

  it('keep a sentence with a colon that no list follows', () => {
    const text = '## Goal 1: Dig\n\n### Implications\n\nOne thing is sure:\n\nDust.\n\n## Goal 2: Sort\n\nBy hand.';
    expect(picture(markdown(text))).toEqual([
      ['headings', 'Dig |  | One thing is sure: / Dust.', 'Sort | By hand. | '],
    ]);
  });

  it('leave out what is said of pictures', async () => {
    const figure = (alt: string, caption: string) =>
      `<figure><img src="a.png" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
    const content = await html(
      `<h2>Goal 1: Run on time</h2><p>Trains leave.</p><h3>Implications</h3><ul><li>Buses wait.</li></ul>${figure('Chart', 'Delays by line')}<h2>Goal 2: Cut fares</h2><p>Fares fall.</p><h3>Implications</h3>${figure('Purses', 'Photo: A. Khan. All rights reserved.')}<p>The city pays.</p>${figure('', 'Fares by year')}`,
    );
    expect(picture(content)).toEqual([
      ['headings', 'Run on time | Trains leave. | Buses wait.', 'Cut fares | Fares fall. | The city pays.'],
    ]);
  });
});

describe('implications outside a matrix', () => {
  it.each([
    ['after a lead-in', '## Implications\n\nFirms face two tasks:\n\n- Wait.\n- Pay.', ['Implications: Wait. / Pay.']],
    ['after a label and a lead-in', 'Implications: Firms face two tasks:\n\n- Wait.', ['Implications: Wait.']],
    ['under What it means', '## What it means\n\nDust.\n\n## About\n\nUs.', ['What it means: Dust.']],
    [
      'around a picture',
      '## Implications\n\n![Quay](q.png)\n\nThe quay at night\n\nShips wait.',
      ['Implications: Ships wait.'],
    ],
  ])('are found %s', (_, text, found) => {
    const content = markdown(text);
    const shown = implicationsSections(content).map(
      ({ titleText, statements }) =>
        `${titleText}: ${statements.map((one) => content.text.slice(one.start, one.end)).join(' / ')}`,
    );
    expect(shown).toEqual(found);
  });
});
