// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { deferred } from './deferred.tsx';

afterEach(cleanup);

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

it('shows what waits until the part is there, and the part at once from then on', async () => {
  const Part = deferred(
    async () => Greeting,
    ({ name }) => <p>Wait, {name}</p>,
  );
  const { unmount } = render(<Part name="Ann" />);
  expect(screen.getByText('Wait, Ann')).toBeDefined();
  await act(async () => {});
  expect(screen.getByText('Hello Ann')).toBeDefined();
  unmount();
  render(<Part name="Bo" />);
  expect(screen.getByText('Hello Bo')).toBeDefined();
});

it('can be fetched beforehand, and shows a failure only where it is used', async () => {
  let count = 0;
  const Part = deferred(async () => {
    count += 1;
    if (count === 1) throw new Error('gone');
    return Greeting;
  });
  await act(() => Part.preload());
  await act(() => Part.preload());
  render(<Part name="Cy" />);
  expect(screen.getByText('Hello Cy')).toBeDefined();
  expect(count).toBe(2);
});
