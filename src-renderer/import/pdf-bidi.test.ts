// Right-to-left lines of PDFs as Chromium sets them: from left to right, in shapes and runs, and how they are read.
import { describe, expect, it } from 'vitest';
import { ContentBuilder } from './content-builder.ts';
import { pictureOf } from './import-picture.ts';
import { foldForms, looksBackwards, readingOrder } from './pdf-bidi.ts';
import { blocksOfLayout } from './pdf-layout.ts';
import type { PdfPage, PdfRun } from './pdf-page.ts';
import { joinMarks } from './pdf-runs.ts';
import { blocksOfTagged } from './pdf-tagged.ts';
import { addPrinted, type PrintedBlock } from './pdf-words.ts';
import { languageOfScript } from './text-direction.ts';

function picture(blocks: readonly PrintedBlock[]): readonly string[] {
  const builder = new ContentBuilder();
  addPrinted(builder, blocks);
  return pictureOf(builder.content());
}

/** Runs parted by `|`, from the left to `right`; `<` before one says that pdf.js has turned it, `_` is an empty space. */
function set(line: string, y: number, right = 560, size = 10, content?: string): PdfRun[] {
  const texts = line.split('|').map((part) => part.replace(/^</u, '').replace('_', ' '));
  const widths = line.split('|').map((part) => part.replace(/^<|\p{M}|_/gu, '').length * size * 0.4);
  return texts.map((text, i) => {
    const x = right - widths.slice(i).reduce((sum, width) => sum + width, 0);
    const place = { x, y, width: widths[i] ?? 0, size, endsLine: false };
    const turned = line.split('|')[i]?.startsWith('<') ? { direction: 'rtl' as const } : {};
    return { text, ...place, ...turned, ...(content ? { content } : {}) };
  });
}
const page = (runs: readonly PdfRun[]): PdfPage => ({ runs, structure: null, width: 600, height: 800 });

const title = '<ﺔ|<ﻄ|<ﺧ| |<دة|<ﻮ|<ﺴ|<ﻣ';
const hebrew = [
  '40%-|<כ|)| |<ח|"|<ש| |<מיליארד| |3.5| |<של| |<תקציב| |2024-2025| |<בשנת',
  '<לפי| |,|<תבנה| |.|IBM Israel Ltd| |<חברת| |.|12:30| |<בשעה| |12/03/2025| |(|<מהסכום',
];
const hebrewText =
  'בשנת 2024-2025 תקציב של 3.5 מיליארד ש"ח (כ-40% מהסכום) 12/03/2025 בשעה 12:30. חברת IBM Israel Ltd. תבנה, לפי';

describe('reading right-to-left PDFs', () => {
  it('keeps numbers, Latin words and brackets of a Hebrew paragraph in their places, untagged and tagged', () => {
    const lines = (content?: string) => hebrew.flatMap((line, i) => set(line, 700 - i * 12, 560, 10, content));
    expect(picture(blocksOfLayout([page(lines())]))).toEqual([`paragraph | ${hebrewText}`]);
    const structure = { role: 'Root', children: [{ role: 'P', children: [{ type: 'content', id: 'c' }] }] };
    expect(picture(blocksOfTagged([{ ...page(lines('c')), structure }]))).toEqual([`paragraph | ${hebrewText}`]);
  });

  it('reads Arabic in letters, from its shapes, and a heading and a table from the right', () => {
    const row = (y: number, ...cells: readonly string[]) => cells.flatMap((text, i) => set(text, y, 560 - i * 90));
    const runs = [
      ...set(title, 740, 560, 24),
      ...row(700, '<أولوية', '<تفاصيل', '<آثار'),
      ...row(670, '<كهرباء', '.|%|40| |<ﻊ|<ﻓ|<ﺪ|<ﺗ', '<تأخير'),
      ...row(640, '<جمارك', '.(|ABB Ltd| |<ﻊ|<ﻣ|)', '<ﻻ'),
    ];
    expect(picture(blocksOfLayout([page(runs)]))).toEqual([
      'h1 | مسودة خطة',
      'head 0/0/0 | أولوية',
      'head 0/0/1 | تفاصيل',
      'head 0/0/2 | آثار',
      'cell 0/1/0 | كهرباء',
      'cell 0/1/1 | تدفع 40%.',
      'cell 0/1/2 | تأخير',
      'cell 0/2/0 | جمارك',
      'cell 0/2/1 | (مع ABB Ltd).',
      'cell 0/2/2 | لا',
    ]);
  });

  it('puts vowel signs, set before their letter, behind it', () => {
    const runs = set('<ים|<\u05b4|_|<ה|<\u05b1|_|<א', 700);
    expect(picture(blocksOfLayout([page(joinMarks(runs))]))).toEqual(['paragraph | א\u05b1ה\u05b4ים']);
  });

  it.each([
    ['Latin lines', 'ltr', 'An English line.', 'An English line.'],
    ['a Hebrew name in English', 'ltr', 'He met ןהכ דוד today, 5 May.', 'He met דוד כהן today, 5 May.'],
    ['ranges in Arabic, whose numbers change places', 'rtl', '2025-2024 يف', 'في 2024-2025'],
    ['percent signs in Arabic', 'rtl', '.%40 عفد', 'دفع 40%.'],
    ['quotes and brackets', 'rtl', '[ב] «א»', '«א» [ב]'],
  ] as const)('reads %s', (_, base, line, text) => {
    expect(readingOrder(line, base)).toBe(text);
  });

  it('folds shapes to letters, and nothing else', () => {
    expect(foldForms('ﻻ ﺔ שׁ ｶ ﬁ ²')).toBe('لا ة ש\u05c1 ｶ ﬁ ²');
  });

  it('notices words that are spelt from their ends, and the language of letters', () => {
    expect(looksBackwards('ةطخ ءانيملا ةديدجلا')).toBe(true);
    expect(looksBackwards('خطة الميناء الجديدة')).toBe(false);
    expect(looksBackwards('םולש ךל')).toBe(true);
    expect(looksBackwards('שלום לך')).toBe(false);
    expect(['שלום', 'خطة', 'plan', 'چگونه'].map(languageOfScript)).toEqual(['he', 'ar', undefined, undefined]);
  });
});
