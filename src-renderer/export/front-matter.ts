// The YAML front matter of an export: which study this is, and from which texts.
import { cleanText, foldText } from '../model/prose-text.ts';
import type { Source } from '../model/source.ts';
import type { Study } from '../model/study.ts';

const unprintable = /[\u061c\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A double-quoted YAML scalar, which is JSON's string with some more escapes. */
function quoted(value: string): string {
  const json = JSON.stringify(foldText(cleanText(value)));
  return json.replace(unprintable, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function sourceLines(source: Source): string[] {
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', source.title],
    ['url', source.url],
    ['published', source.published],
    ['byline', source.byline],
    ['file', source.fileName],
    ['sha256', source.textSha256],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${quoted(value)}`]));
  return lines.map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`));
}

/** The front matter with both of its fences, without a newline at its end. */
export function frontMatter(study: Study): string {
  const sources = study.sources();
  return [
    '---',
    'format: lodestone-markdown',
    'format-version: 2',
    `title: ${quoted(study.title)}`,
    `changed: ${quoted(study.changedAt)}`,
    ...(sources.length === 0 ? ['sources: []'] : ['sources:', ...sources.flatMap(sourceLines)]),
    '---',
  ].join('\n');
}
