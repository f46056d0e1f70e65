// `test` with a second, empty profile: the colleague who is sent a study file.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, Workbench } from '../hosts/workbench.ts';

export const test = base.extend<{ readonly otherComputer: Workbench }>({
  otherComputer: async ({ host, webOrigin }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'lodestone-other-'));
    const workbench = new Workbench(host, folder, webOrigin);
    try {
      await use(workbench);
      expect(workbench.problems, 'nothing goes wrong on the other computer').toEqual([]);
    } finally {
      await workbench.dispose();
    }
  },
});
