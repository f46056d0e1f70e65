// The files that fuzzing damages: our fixtures, an article of every format, and the small ones of those made to do harm.
import { readFileSync } from 'node:fs';
import {
  articleDocx,
  articleHtml,
  articleMhtml,
  articleMarkdown,
  articlePdf,
} from '../fixtures/articles/in-every-format.ts';
import { hostileCases } from '../fixtures/hostile/cases.ts';
import { docxFile } from '../fixtures/hostile/docx-files.ts';

export const fuzzedFormats = ['txt', 'md', 'html', 'mhtml', 'docx', 'pdf'] as const;
export type FuzzedFormat = (typeof fuzzedFormats)[number];

export interface Original {
  /** What is damaged: the file, or the part of it that a checksum would shield. */
  readonly part: Uint8Array;
  readonly fileOf: (part: Uint8Array) => Uint8Array;
}

/** Larger ones are slow to read many times and show nothing more. */
const SMALL = 20_000;

const plain = (part: Uint8Array): Original => ({ part, fileOf: (bytes) => bytes });
const utf8 = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) => plain(new Uint8Array(readFileSync(`${process.cwd()}/e2e/fixtures/articles/${name}`)));

/** A Word file whose text is damaged before it is packed: else nearly all that is tried is the checksum. */
const wordText = (document: string): Original => ({
  part: utf8(document),
  fileOf: (part) => docxFile({ document: new TextDecoder('latin1').decode(part) }),
});

const own: Readonly<Record<FuzzedFormat, readonly Original[]>> = {
  txt: [fixture('harbour-plan.txt')],
  md: [fixture('orchard-report.md'), fixture('tricky-signs.md'), plain(utf8(articleMarkdown))],
  html: [plain(utf8(articleHtml))],
  mhtml: [plain(utf8(articleMhtml))],
  docx: [plain(articleDocx.file), wordText(articleDocx.document), wordText(articleDocx.document)],
  pdf: [plain(articlePdf)],
};

export const originalsOf = (format: FuzzedFormat): readonly Original[] => [
  ...own[format],
  ...hostileCases
    .filter(({ fileName, bytes, filled }) => fileName.endsWith(`.${format}`) && !filled && bytes.length < SMALL)
    .map(({ bytes }) => plain(new Uint8Array(bytes))),
];
