// The order in which the preview shows an article's columns is the one that the matrix has after they were added.
import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '../model/matrix.ts';
import { orderOfColumns } from './match-columns.ts';

const columns = (words: string) =>
  words.split(', ').map((title) => {
    const roles: Readonly<Record<string, ColumnRole>> = { Details: 'elaboration', Elaboration: 'elaboration' };
    return { title, role: title.startsWith('Imp') ? 'implications' : (roles[title] ?? 'other') } as const;
  });

describe('the order of an article’s columns', () => {
  it.each([
    ['as they stand in it', 'Elaboration, Implications', 'Details, Impact, Owner', 'Details, Impact, Owner'],
    [
      'new ones behind those of the study',
      'Elaboration, Implications',
      'Owner, Details, By, Impact',
      'Details, Impact, Owner, By',
    ],
    ['the study’s own', 'Implications, Owner, Elaboration', 'Details, Owner, Impact', 'Impact, Owner, Details'],
    ['both of one role, the second new', 'Implications', 'Owner, Impact, Implications', 'Impact, Owner, Implications'],
  ])('is %s', (_, standing, proposed, order) => {
    const found = columns(proposed);
    expect(
      orderOfColumns(columns(standing), found)
        .map((c) => found[c]?.title)
        .join(', '),
    ).toBe(order);
  });
});
