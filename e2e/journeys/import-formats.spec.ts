// Every format gives the same article: read in a page with the workbench's policy, in its workers.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ImportResult } from '../fixtures/hostile/import-page.ts';
import { serveImportPage, type ImportPage } from '../fixtures/hostile/import-page.ts';
import { openChromium } from '../hosts/chromium.ts';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test } from '@playwright/test';

const samples = join(import.meta.dirname, '../../../shared/samples/rare-earth-priorities');
const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();

async function read(page: Page, path: string): Promise<ImportResult> {
  const fileName = path.split('/').at(-1) ?? '';
  const base64 = readFileSync(path).toString('base64');
  return page.evaluate(
    async (file) => (Reflect.get(globalThis, 'importForTest') as (file: unknown) => Promise<ImportResult>)(file),
    { base64, fileName },
  );
}

function rowsOf(result: ImportResult) {
  if (result.kind === 'refused') throw new Error(result.message);
  const { content, matrices } = result.article;
  const words = ({ start, end }: { start: number; end: number }) => fold(content.text.slice(start, end));
  return (matrices[0]?.priorities ?? []).map(({ titleText, cells }) => [
    titleText,
    ...cells.map(({ statements }) => statements.map(words).join(' ')),
  ]);
}

test('the five samples', async () => {
  const served: ImportPage = await serveImportPage();
  const context = await openChromium(await mkdtemp(join(tmpdir(), 'lodestone-')));
  const page = await context.newPage();
  page.on('console', (m) => console.log(m.type(), m.text().slice(0, 300)));
  page.on('pageerror', (m) => console.log(m));
  await page.goto(served.address);
  const md = rowsOf(await read(page, `${samples}.md`));
  for (const e of ['txt', 'html', 'docx', 'pdf']) {
    const r = await read(page, `${samples}.${e}`);
    console.log(
      e,
      r.kind,
      r.took,
      r.kind === 'refused' ? r.message : JSON.stringify(r.article.details),
      r.kind === 'imported' ? r.article.warnings : '',
    );
    if (r.kind === 'imported' && e === 'pdf')
      console.log(
        r.article.content.blocks
          .map(
            (b) =>
              JSON.stringify({ ...b, start: undefined, end: undefined }) +
              ' ' +
              r.article.content.text.slice(b.start, b.end).slice(0, 90),
          )
          .join('\n'),
      );
    expect(rowsOf(r)).toEqual(md);
  }
  await context.close();
  await served.close();
});
