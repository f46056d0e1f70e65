// What an address opens.
import { describe, expect, it } from 'vitest';
import { addressOf, routeOf } from './route.ts';

describe('an address', () => {
  it.each([
    ['#/', 'last', { kind: 'home' }],
    ['', '', { kind: 'home' }],
    ['', 'last', { kind: 'study', id: 'last' }],
    ['#/study/abc', '', { kind: 'study', id: 'abc' }],
    ['#/nowhere', 'last', { kind: 'home' }],
  ])('%j opens, with %j open last, %j', (hash, last, route) => {
    expect(routeOf(hash, last)).toEqual(route);
  });

  it('of a study leads back to it', () => {
    expect(routeOf(addressOf({ kind: 'study', id: 'a b/c' }), '')).toEqual({ kind: 'study', id: 'a b/c' });
  });
});
