// @vitest-environment jsdom
// The real article says the same in every format: six priorities, twelve cells, word for word.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../model/content-schema.ts';
import { importArticle } from './importers.ts';
import { faultOf } from './import-picture.ts';

// A document has an address of its own, so the samples are found from where the tests are run.
const samples = `${process.cwd()}/../shared/samples/rare-earth-priorities`;
const hasSamples = existsSync(`${samples}.md`);
const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();

async function read(extension: string) {
  const article = await importArticle({
    bytes: new Uint8Array(readFileSync(`${samples}.${extension}`)),
    fileName: `article.${extension}`,
  });
  const words = ({ start, end }: { start: number; end: number }) => fold(article.content.text.slice(start, end));
  const rows = (article.matrices[0]?.priorities ?? []).map(({ titleText, cells, alsoAt }) => ({
    titleText,
    cells: cells.map(({ statements }) => statements.map(words)),
    alsoAt: alsoAt.map(words),
  }));
  return { ...article, rows };
}

describe.runIf(hasSamples)(`the real article${hasSamples ? '' : ' (skipped: ../shared/samples is not here)'}`, () => {
  it.each(['html', 'docx'])('says in .%s what it says in Markdown', async (extension) => {
    const markdown = await read('md');
    const article = await read(extension);
    expect(markdown.rows).toHaveLength(6);
    expect(article.rows).toEqual(markdown.rows);
    expect(article.details.title).toBe(markdown.details.title);
    expect(faultOf(article.content)).toBeNull();
    expect(checkContent(article.content)).toMatchObject({ ok: true });
  });

  it('is without what surrounds it on its page', async () => {
    const { content, details, leftOut } = await read('html');
    expect(content.text).not.toMatch(/Subscribe|You Might Also Like|All rights reserved|Home|new tab/u);
    expect(details).toMatchObject({ byline: 'Daniel', published: '2025-01-13', language: 'en' });
    expect(leftOut?.length).toBeGreaterThan(1);
  });
});
