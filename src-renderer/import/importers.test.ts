// The door of the import room: what comes in by it, what is refused, and that nothing else ever happens.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findPassage } from '../anchoring/find-passage.ts';
import { describePassage } from '../anchoring/describe-passage.ts';
import { checkContent } from '../model/content-schema.ts';
import { faultOf, pictureOf } from './import-picture.ts';
import type { ImportedArticle } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { importArticle } from './importers.ts';
import { MAX_FILE_BYTES } from './limits.ts';

const root = new URL('../../', import.meta.url);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const importText = (text: string, fileName: string) => importArticle({ bytes: bytesOf(text), fileName });
const importFile = (path: string) =>
  importArticle({ bytes: new Uint8Array(readFileSync(new URL(path, root))), fileName: path.split('/').at(-1) ?? '' });

function statementsOf({ content, matrices }: ImportedArticle): readonly (readonly (readonly string[])[])[] {
  const words = ({ start, end }: { start: number; end: number }) => content.text.slice(start, end);
  return (matrices[0]?.priorities ?? []).map(({ cells }) => cells.map(({ statements }) => statements.map(words)));
}

const zipOf = (entries: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, words]) => [name, strToU8(words)])), { level: 0 });

/** The container of old Office documents, with a stream of this name. */
const bytesOfOffice = (stream = '') => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((sign) => [sign.charCodeAt(0), 0]),
    1152,
  );
  return bytes;
};

describe('importArticle', () => {
  it('tells Markdown from plain text by what is in it', async () => {
    const markdown = await importText('## Part\n\nA **bold** claim.', 'pasted');
    expect(pictureOf(markdown.content)).toEqual(['h2 | Part', 'paragraph | A bold claim.']);
    const long = 'A line that goes on for very long, as lines do that no program has ever wrapped at a margin. '
      .repeat(2)
      .trim();
    const plain = await importText(`- one\n- two\n${long}\n${long}\n${long}`, 'notes.md');
    expect(pictureOf(plain.content)).toEqual(['- | one', '- | two', ...Array<string>(3).fill(`paragraph | ${long}`)]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a PDF where there are no workers', bytesOf('%PDF-1.7\n…'), /^A PDF cannot be read here/],
    ['a broken DOCX', bytesOf('PK\u0003\u0004…word/document.xml…'), /^The Word document is damaged/],
    ['a study', bytesOf('PK\u0003\u0004…study.json…'), /^This is a Lodestone study/],
    ['another zip', bytesOf('PK\u0003\u0004…'), /^This is a ZIP archive/],
    [
      'a web page where there is no document',
      bytesOf('<!-- saved -->\n<!DOCTYPE html><p>x'),
      /^A web page cannot be read here/,
    ],
    ['rich text', bytesOf('{\\rtf1 x}'), /Rich Text/],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /^This is an image/],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /^This is an old Word/],
    ['an old Word file, which Word can save anew', bytesOfOffice(), /as \.docx/],
    ['rich text, which Word can save anew', bytesOf('{\\rtf1 x}'), /as \.docx/],
    ['a Word document under a password', bytesOfOffice('EncryptedPackage'), /^The document is protected by a password/],
    [
      'an OpenDocument text',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      /^This is an OpenDocument text.*as \.docx/,
    ],
    [
      'an OpenDocument spreadsheet',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      /^This is a spreadsheet.*paste/,
    ],
    ['a spreadsheet', zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }), /^This is a spreadsheet/],
    ['slides', zipOf({ '[Content_Types].xml': '<a/>', 'ppt/presentation.xml': '<a/>' }), /^These are slides/],
    [
      'a Word document cut off before its text',
      zipOf({ '[Content_Types].xml': '<a/>', 'word/styles.xml': '<a/>'.repeat(50), 'word/document.xml': '' }).subarray(
        0,
        250,
      ),
      /^The Word document is damaged/,
    ],
    ['an empty file', new Uint8Array(0), /^The file is empty/],
    ['a file too large', new Uint8Array(MAX_FILE_BYTES + 1), /^The file is 65 MiB large/],
    ['Markdown without any text', bytesOf('# <!-- -->\n\n[a]: http://x.org'), /no text/],
  ])('refuses %s, whatever its name', async (_, bytes, message) => {
    const refusal = await importArticle({ bytes, fileName: 'article.md' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportError);
    expect((refusal as Error).message).toMatch(message);
    expect((refusal as Error).message).toMatch(/\.$/);
  });

  it('stops when it is told to', async () => {
    await expect(importArticle({ bytes: bytesOf('x'), fileName: 'a.txt' }, AbortSignal.abort())).rejects.toThrow(
      'aborted',
    );
  });

  it('yields an article whose blocks tile its text, or an ImportError, for any input', async () => {
    const unit = fc.constantFrom(
      ...[
        '# ',
        '- ',
        '1. ',
        '| ',
        '|',
        '---',
        '\n',
        '\n\n',
        '  ',
        '\t',
        '> ',
        '**',
        '*',
        '_',
        '`',
        '```\n',
        '[',
        '](http://x.org)',
        '[^1]',
        '[^1]: ',
      ],
      ...[
        '<div>',
        '</div>',
        '<!--',
        '-->',
        '<script>',
        '&#0;',
        '&amp;',
        '\\',
        'word',
        'Priority',
        'Implications',
        'A b c.',
        'goals:',
        '\r',
        '\0',
        '\u2028',
      ],
      ...['👩‍🚀', '稀土', 'מכרה', '\ud800', '\u0301', '\ufeff', '~~', ':', '![x](y)', '---\na: b\n---\n'],
    );
    const text = fc.string({ unit, maxLength: 60 }).map(bytesOf);
    const bytes = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) });
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.md', 'a.txt', ''), async (input, fileName) => {
        const result = await importArticle({ bytes: input, fileName }).catch((error: unknown) => error);
        if (result instanceof ImportError) return;
        const { content, details, matrices } = result as ImportedArticle;
        expect(faultOf(content)).toBeNull();
        expect(details.title.trim()).not.toBe('');
        for (const { priorities, columns } of matrices) {
          for (const { title, titleText, cells } of priorities) {
            expect(cells).toHaveLength(columns.length);
            expect(titleText).toBe(content.text.slice(title.start, title.end).replace(/\s+/gu, ' '));
            const statements = cells.flatMap((cell) => cell.statements);
            for (const passage of [title, ...statements]) {
              expect(passage.start).toBeLessThan(passage.end);
              expect(findPassage(content.text, describePassage(content.text, passage))?.passage).toEqual(passage);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the articles of the fixtures', () => {
  it.each([
    ['harbour-plan.txt', 4, ['Elaboration', 'Implications']],
    ['orchard-report.md', 3, ['Rationale', 'Impact', 'Owner']],
    ['tricky-signs.md', 3, ['Details', 'Implications']],
  ])('hold their matrix: %s', async (name, rows, columns) => {
    const { matrices, content, warnings } = await importFile(`e2e/fixtures/articles/${name}`);
    expect(warnings).toEqual([]);
    expect(checkContent(content)).toMatchObject({ ok: true });
    expect(matrices[0]?.how).toBe('table');
    expect(matrices[0]?.priorities).toHaveLength(rows);
    expect(matrices[0]?.columns.map(({ title }) => title)).toEqual(columns);
  });

  it('give the first row of a table without blank lines its exact statements', async () => {
    expect(statementsOf(await importFile('e2e/fixtures/articles/harbour-plan.txt'))[0]).toEqual([
      [
        'Ships at berth will draw current from the grid instead of running their engines.',
        'The last berth is to follow in 2029.',
      ],
      [
        'Air in the old town gets cleaner.',
        'Lines without the plug must pay a fee or call elsewhere.',
        'The grid needs a second transformer',
      ],
    ]);
  });
});

const samples = new URL('../shared/samples/', root);
const hasSamples = existsSync(samples);

describe.runIf(hasSamples)(`the real article${hasSamples ? '' : ' (skipped: ../shared/samples is not here)'}`, () => {
  it.each(['txt', 'md'])(
    'gives 6 priorities, 2 columns and 12 cells with its exact words, as .%s',
    async (extension) => {
      const path = `../shared/samples/rare-earth-priorities.${extension}`;
      const article = await importFile(path);
      const rows = readFileSync(new URL(path, root), 'utf8')
        .split('\n')
        .map((line) =>
          line
            .replace(/^\|/, '')
            .split('|')
            .map((cell) => cell.trim()),
        )
        .filter((cells) => cells.length >= 3 && !/^(?:-+|Priority)$/.test(cells[0] ?? ''));
      expect(rows).toHaveLength(6);
      const matrix = article.matrices[0];
      expect(matrix?.columns.map(({ role }) => role)).toEqual(['elaboration', 'implications']);
      expect(matrix?.priorities.map(({ titleText }) => titleText)).toEqual(rows.map(([title]) => title));
      const cells = statementsOf(article).map((row) => row.map((statements) => statements.join(' ')));
      expect(cells).toEqual(rows.map(([, elaboration, implications]) => [elaboration, implications]));
      expect(matrix?.priorities[0]?.cells[1]?.statements).toHaveLength(3);
      expect(matrix?.priorities.map(({ alsoAt }) => alsoAt.length)).toEqual([1, 1, 1, 1, 1, 1]);
    },
  );
});
