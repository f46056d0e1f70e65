// What happens to an analyst's disk: it takes nothing more, it takes it again, a record on it is garbled.
import type { Page } from '@playwright/test';

/** From now on no transaction that would write begins. */
export async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = Reflect.get(IDBDatabase.prototype, 'transaction') as IDBDatabase['transaction'];
    Reflect.set(globalThis, 'freeDisk', () => Reflect.set(IDBDatabase.prototype, 'transaction', real));
    Reflect.set(
      IDBDatabase.prototype,
      'transaction',
      function transaction(this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
        if (given[1] === 'readwrite') throw new DOMException('The disk is full.', 'QuotaExceededError');
        return Reflect.apply(real, this, given);
      },
    );
  });
}

export async function freeDisk(page: Page): Promise<void> {
  await page.evaluate(() => (Reflect.get(globalThis, 'freeDisk') as () => void)());
}

/** Garbles one highlight of a study in the database, as a failing disk or another program does; it must be closed. */
export async function garbleOneAnnotation(page: Page, studyTitle: RegExp): Promise<void> {
  await page.evaluate(
    async ({ source, flags }) => {
      const done = async <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('the request failed')));
        });
      const database = await done(indexedDB.open('lodestone'));
      const transaction = database.transaction(['studies', 'snapshots'], 'readwrite', { durability: 'strict' });
      const over = new Promise((resolve) => transaction.addEventListener('complete', resolve));
      const studies = (await done(transaction.objectStore('studies').getAll())) as { id: string; title: string }[];
      const study = studies.find(({ title }) => new RegExp(source, flags).test(title));
      const snapshots = transaction.objectStore('snapshots');
      const row = (await done(snapshots.get(study?.id ?? ''))) as { packed: string };
      const items = JSON.parse(row.packed) as { kind: string; colour?: unknown }[];
      const annotation = items.find(({ kind }) => kind === 'annotation');
      if (!annotation) throw new Error('the snapshot holds no annotation');
      annotation.colour = 'ultraviolet';
      row.packed = JSON.stringify(items);
      snapshots.put(row);
      await over;
      database.close();
    },
    { source: studyTitle.source, flags: studyTitle.flags },
  );
}
