// Every format gives the same article, read under the workbench's policy, in its workers and with its own files only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faultOf, pictureOf } from '../../src-renderer/import/import-picture.ts';
import type { ImportedArticle } from '../../src-renderer/import/imported-article.ts';
import { onePage, words } from '../fixtures/hostile/pdf-files.ts';
import type { ImportResult } from '../fixtures/hostile/import-page.ts';
import { expect, test } from '../fixtures/hostile/import-test.ts';

const samples = join(import.meta.dirname, '../../../shared/samples/rare-earth-priorities');
const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();

async function read(page: Page, bytes: Uint8Array, fileName: string): Promise<ImportedArticle> {
  const base64 = Buffer.from(bytes).toString('base64');
  const result = await page.evaluate(
    async (file) => (Reflect.get(globalThis, 'importForTest') as (given: unknown) => Promise<ImportResult>)(file),
    { base64, fileName },
  );
  if (result.kind === 'refused') throw new Error(`${fileName}: ${result.message}`);
  expect(faultOf(result.article.content)).toBeNull();
  return result.article;
}

function rowsOf({ content, matrices }: ImportedArticle) {
  const wordsAt = ({ start, end }: { start: number; end: number }) => fold(content.text.slice(start, end));
  return (matrices[0]?.priorities ?? []).map(({ titleText, cells }) => [
    titleText,
    ...cells.map(({ statements }) => statements.map(wordsAt).join(' ')),
  ]);
}

const row = (n: number) => {
  const sentence = `The board of harbour ${n} wants quick, well-made and data-driven work on every quay it owns. `;
  const implication = `Ships of line ${n} must pay for the current they draw, whoever owns them. `;
  return [`Harbour number ${n} first`, sentence.repeat(5).trim(), implication.repeat(6).trim()];
};
/** Enough rows for three printed pages, so that rows are cut by the ends of pages. */
const rows = Array.from({ length: 16 }, (_, i) => row(i + 1));
const cells = (values: readonly string[], name: 'th' | 'td') =>
  values.map((value) => `<${name}>${value}</${name}>`).join('');
const page = `<!DOCTYPE html><html lang="en"><head><title>A plan of harbours</title></head><body><article><h1>A plan of harbours</h1>
<p>By Ann Other · 9 January 2025</p><p>The board has set out what it wants of its harbours, and what follows from it.</p><ul><li>One point</li><li>Another</li></ul>
<table><thead><tr>${cells(['Priority', 'Elaboration', 'Implications'], 'th')}</tr></thead><tbody>${rows.map((values) => `<tr>${cells(values, 'td')}</tr>`).join('')}</tbody></table>
<h2>After it</h2><p>The last word is not yet spoken.</p></article></body></html>`;

/** What Chromium prints of a page of its own. */
async function printed(importPage: Page, tagged: boolean): Promise<Buffer> {
  const sheet = await importPage.context().newPage();
  await sheet.setContent(page);
  const pdf = await sheet.pdf({ tagged });
  await sheet.close();
  return pdf;
}

test('a web page and the tagged PDF printed of it say the same', async ({ importPage }) => {
  const web = await read(importPage, Buffer.from(page), 'plan.html');
  expect(rowsOf(web)).toEqual(rows);
  const pdf = await read(importPage, await printed(importPage, true), 'plan.pdf');
  expect(rowsOf(pdf)).toEqual(rows);
  expect(pdf.details).toMatchObject({
    title: 'A plan of harbours',
    byline: 'Ann Other',
    published: '2025-01-09',
    language: 'en',
  });
  expect(pictureOf(pdf.content).filter((line) => !/^(?:head|cell)/u.test(line))).toEqual(
    pictureOf(web.content).filter((line) => !/^(?:head|cell)/u.test(line)),
  );
});

test('a PDF without tags gives its paragraphs and headings by their look', async ({ importPage }) => {
  const { content, warnings } = await read(importPage, await printed(importPage, false), 'plan.pdf');
  expect(warnings[0]).toMatch(/does not tell its structure/u);
  const picture = pictureOf(content);
  expect(picture[0]).toBe('h1 | A plan of harbours');
  expect(picture.at(-1)).toBe('paragraph | The last word is not yet spoken.');
});

test('a PDF of East Asian text is read by the character maps that come with the workbench', async ({
  importPage,
  requests,
}) => {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 >> >>] >>';
  const signs = '稀土战略重点与影响分析报告';
  const hex = [...signs].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const content = words('x').replace('(x)', `<${hex}>`);
  const article = await read(importPage, onePage({ font, content }), 'report.pdf');
  expect(article.content.text).toBe(signs);
  const { origin } = new URL(importPage.url());
  expect(requests.some((url) => /UniGB-UCS2-H[^/]*\.bcmap$/u.test(url))).toBe(true);
  expect(requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
});

test('giving up ends a long import', async ({ importPage }) => {
  const base64 = Buffer.from('# Head\n\n'.concat('A **bold** [link](https://ex.org) text. '.repeat(30_000))).toString(
    'base64',
  );
  const { how } = await importPage.evaluate(
    async (file) => (Reflect.get(globalThis, 'giveUpForTest') as (given: unknown) => Promise<{ how: string }>)(file),
    { base64, fileName: 'long.md', after: 50 },
  );
  expect(how).toBe('gave up');
});

const hasSamples = existsSync(`${samples}.md`);
test(`the real article says the same in five formats${hasSamples ? '' : ' (not checked: ../shared/samples is not here)'}`, async ({
  importPage,
}) => {
  test.skip(!hasSamples, '../shared/samples is not here');
  const sample = async (extension: string) =>
    read(importPage, readFileSync(`${samples}.${extension}`), `article.${extension}`);
  const markdown = await sample('md');
  expect(rowsOf(markdown)).toHaveLength(6);
  for (const extension of ['txt', 'html', 'docx', 'pdf']) {
    expect(rowsOf(await sample(extension)), extension).toEqual(rowsOf(markdown));
  }
});
