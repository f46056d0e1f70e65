// What happens to an analyst's disk: it takes nothing more, it takes it again, a record on it is garbled.
import type { Page } from '@playwright/test';

/** From now on nothing can be written: a store that is asked to keep something fails, and its transaction with it. */
export async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
    Reflect.set(globalThis, 'freeDisk', () => Object.assign(IDBObjectStore.prototype, { add, put }));
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
  // Home may have read the study already, while it was whole.
  await page.reload();
}
