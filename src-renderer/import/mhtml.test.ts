// @vitest-environment jsdom
// Saved pages in one file: parts, encodings and addresses of MIME, whole and broken.
import { describe, expect, it } from 'vitest';
import { ImportError } from './imported-article.ts';
import { importArticle } from './importers.ts';
import { recogniseFormat } from './recognise-format.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const message = (...parts: readonly string[]) =>
  bytesOf(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://ex.org/article',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----B"',
      '',
      '',
      ...parts.map((part) => `------B\r\n${part}\r\n`),
      '------B--',
      '',
    ].join('\r\n'),
  );
const read = async (bytes: Uint8Array) => importArticle({ bytes, fileName: 'page.mhtml' });

describe('an MHTML file', () => {
  it('is read through quoted-printable, with its address as the base of links', async () => {
    const part =
      'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<meta charset=3D"utf-8"><p>na=C3=AF=\r\nve</p>';
    const { content, details } = await read(message(part));
    expect(content.text).toBe('naïve');
    expect(details.url).toBe('https://ex.org/article');
  });

  it('is read through base64 and its charset', async () => {
    const part = `Content-Type: text/html; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa('<p>\u00d0\u00d2</p>')}`;
    expect((await read(message('Content-Type: image/png\r\n\r\nx', part))).content.text).toBe('пр');
  });

  it('is read from a part within a part, and where its end is cut off', async () => {
    const inner =
      'Content-Type: multipart/alternative; boundary=C\r\n\r\n--C\r\nContent-Type: text/plain\r\n\r\nplain\r\n--C\r\nContent-Type: text/html\r\n\r\n<p>page</p>\r\n--C--';
    expect((await read(message(inner))).content.text).toBe('page');
    const whole = message('Content-Type: text/html\r\n\r\n<p>some words</p><p>more</p>');
    expect((await read(whole.subarray(0, -20))).content.text).toMatch(/^some words/u);
  });

  it('is a mail with the subject, writer and day of its headers, in the charset it declares', async () => {
    const mail = bytesOf(
      'From: "Ann Lee" <a@ex.org>\r\nSubject: =?utf-8?Q?Unsere_Pl=C3=A4ne?=\r\nDate: Thu, 9 Jan 2025 23:00:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>Gr\u00fc\u00dfe</p>',
    );
    const { content, details, warnings } = await read(mail);
    expect(content.text).toBe('Grüße');
    expect(details).toMatchObject({ title: 'Unsere Pläne', byline: 'Ann Lee', published: '2025-01-09' });
    expect(warnings[0]).toBe('Read as Windows-1252, which the file says it is in.');
  });

  it('is a mail of one part too where it says only how it was sent', async () => {
    const head = 'From: a@ex.org\r\nSubject: Dig\r\nContent-Type: text/plain; charset=utf-8\r\n';
    const { content } = await read(
      bytesOf(`${head}Content-Transfer-Encoding: quoted-printable\r\n\r\nWe =\r\ndig.\r\n`),
    );
    expect(content.text).toBe('We dig.');
    expect(recogniseFormat(bytesOf(`${head}\r\nWe dig.\r\n`), 'dig.txt')).toBe('text');
  });

  it('is the plain text of a mail that has nothing else', async () => {
    const head = 'From: a@ex.org\r\nSubject: Dig\r\nMIME-Version: 1.0\r\n';
    const part = 'Content-Type: text/plain; charset=utf-8\r\n\r\nWe dig.\r\n';
    for (const mail of [
      `${head}${part}`,
      `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n${part}--x--`,
    ]) {
      const { content, details } = await read(bytesOf(mail));
      expect(content.text).toBe('We dig.');
      expect(details).toMatchObject({ title: 'Dig', byline: 'a@ex.org' });
    }
  });

  it('is refused without a page', async () => {
    await expect(read(message('Content-Type: image/png\r\n\r\nx'))).rejects.toThrow(ImportError);
  });
});
