// Which table or list the form for a matrix by hand begins with.
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../import/markdown.ts';
import { gridsOf } from '../../import/matrix-by-hand.ts';
import { findMatrices } from '../../import/matrix-finder.ts';
import { handPickOf } from './hand-pick.ts';

const list = 'We bring:\n\n- bread\n- wine\n\n';
const sites = '| Site | Tonnes |\n|-|-|\n| Alder | 5 |\n\n';
const goals = '| Goal | Impact |\n|-|-|\n| Dig | Dust. |\n\n';

describe('a matrix by hand', () => {
  it.each([
    ['the table, though a list stands before it', list + sites, 'Table of 2 rows: Site, Tonnes'],
    ['a table that is not offered already', `${goals}And:\n\n${sites}`, 'Table of 2 rows: Site, Tonnes'],
    ['the table that is offered, rather than a list', list + goals, 'Table of 2 rows: Goal, Impact'],
    ['a list where there is no table', list, 'List of 2 items: bread'],
    ['nothing where there is neither', 'Words.', undefined],
  ])('begins with %s', (_, text, label) => {
    const { content } = readMarkdown(text, 'a.md');
    const pick = handPickOf(content, gridsOf(content), findMatrices(content));
    expect(pick.kind === 'by-hand' ? pick.grid.label : undefined).toBe(label);
  });
});
