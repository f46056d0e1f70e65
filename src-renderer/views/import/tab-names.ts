// The names of the files on their tabs; those of one name are counted, so that they can be told apart.
import type { PickedFile } from '../../platform/bridge.ts';

export interface TabName {
  readonly name: string;
  /** '1 of 2', where another file has the same name. */
  readonly which?: string;
}

export function tabNames(files: readonly Pick<PickedFile, 'name'>[]): readonly TabName[] {
  const all = new Map<string, number>();
  for (const { name } of files) all.set(name, (all.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return files.map(({ name }) => {
    const count = all.get(name) ?? 1;
    if (count === 1) return { name };
    const at = (seen.get(name) ?? 0) + 1;
    seen.set(name, at);
    return { name, which: `${at} of ${count}` };
  });
}
