// The laws of the store hold for all commands only as long as gestures are drawn from all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const commands = new URL('../commands/', import.meta.url);
const signature = /^export function (\w+)\((?:[^()]|\([^()]*\))*\): Change \| null \{/gmu;

it('every command is among the verbs of the gestures', () => {
  const verbs = readFileSync(new URL('verbs-for-tests.ts', import.meta.url), 'utf8');
  const names = readdirSync(commands)
    .filter((name) => !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, commands), 'utf8').matchAll(signature)].map(([, verb]) => verb));
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !verbs.includes(` ${name}(`) && !verbs.includes(`=> ${name}(`))).toEqual([]);
});
