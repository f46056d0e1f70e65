// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { focusPlace } from './focus-place.ts';

afterEach(() => document.body.replaceChildren());

const put = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  field.focus();
  return field;
};

it('leads back to what had the focus while that is there', () => {
  const field = put('<div data-cell="a" tabindex="-1"><input></div>');
  expect(focusPlace()()).toBe(field);
});

it('leads to the cell of a field that went, or to the button that came in its place', () => {
  const field = put('<div data-cell="a" tabindex="-1"><p><input></p></div>');
  const back = focusPlace();
  field.remove();
  expect(back()).toBe(document.querySelector('[data-cell]'));
  const title = put('<div data-focus-home><input></div>');
  const toButton = focusPlace();
  title.replaceWith(document.createElement('button'));
  expect(toButton()).toBe(document.querySelector('button'));
});

it('leads nowhere when all of it is gone, and from the page itself', () => {
  put('<div data-cell="a" tabindex="-1"><input></div>');
  const back = focusPlace();
  document.body.replaceChildren();
  expect(back()).toBeNull();
  expect(focusPlace()()).toBeNull();
});
