// What the well-formed content of a source is: blocks that cover its canonical text.
import * as v from 'valibot';
import {
  direction,
  firstIssue,
  MAX_PROSE,
  MAX_TEXT,
  optionalName,
  record,
  sentence,
  text,
  wholeNumber,
} from './field-schema.ts';
import type { SourceContent } from './source.ts';
import { isPlainParagraph } from './well-formed.ts';

const markKinds = ['strong', 'emphasis', 'code', 'strikethrough', 'superscript', 'subscript'] as const;
const span = { start: wholeNumber, end: wholeNumber };
const mark = v.variant(
  'kind',
  [
    record({ kind: v.picklist(markKinds), ...span }),
    record({ kind: v.literal('link'), ...span, href: text(MAX_PROSE) }),
  ],
  'must be a known kind of mark',
);
const blockBase = {
  ...span,
  marks: v.optional(v.array(mark, 'must be a list of marks')),
  direction,
  language: optionalName,
};
const flag = v.boolean('must be true or false');
const block = v.variant(
  'kind',
  [
    record({ kind: v.picklist(['paragraph', 'rule', 'image']), ...blockBase }),
    record({ kind: v.literal('heading'), level: v.picklist([1, 2, 3, 4, 5, 6], 'must be 1 to 6'), ...blockBase }),
    record({
      kind: v.literal('list-item'),
      depth: wholeNumber,
      ordered: flag,
      number: v.optional(v.pipe(v.number('must be a number'), v.safeInteger('must be a whole number'))),
      continued: v.optional(flag),
      ...blockBase,
    }),
    record({
      kind: v.literal('table-cell'),
      table: wholeNumber,
      row: wholeNumber,
      column: wholeNumber,
      header: flag,
      rowSpan: v.optional(wholeNumber),
      columnSpan: v.optional(wholeNumber),
      ...blockBase,
    }),
    record({ kind: v.literal('quote'), depth: wholeNumber, ...blockBase }),
    record({ kind: v.literal('code'), syntax: optionalName, ...blockBase }),
  ],
  'must be a known kind of block',
);
const contentSchema = record({ text: text(MAX_TEXT), blocks: v.array(block, 'must be a list of blocks') });

/**
 * The content of a source, or one plain sentence that says what is wrong with it. Beside the shape it holds the law of
 * the canonical text: the blocks cover it in order, with one newline between two, and marks lie within their block.
 */
export function checkContent(
  value: unknown,
): { readonly ok: true; readonly content: SourceContent } | { readonly ok: false; readonly reason: string } {
  if (isPlain(value)) return checkedByLaw(value);
  const result = v.safeParse(contentSchema, value, firstIssue);
  if (!result.success) return { ok: false, reason: sentence('content', result.issues) };
  return checkedByLaw(result.output as SourceContent);
}

/** Sees at a glance that all is of the right shape; most blocks are plain paragraphs, and only the others cost time. */
function isPlain(value: unknown): value is SourceContent {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { text: whole, blocks } = value as Readonly<Record<string, unknown>>;
  if (typeof whole !== 'string' || whole.length > MAX_TEXT || !Array.isArray(blocks)) return false;
  return blocks.every((each: unknown) => isPlainParagraph(each) || v.is(block, each));
}

function checkedByLaw(content: SourceContent): ReturnType<typeof checkContent> {
  const reason = brokenLaw(content);
  return reason === null ? { ok: true, content } : { ok: false, reason };
}

function brokenLaw({ text: whole, blocks }: SourceContent): string | null {
  let next = 0;
  for (const [index, { start, end, marks = [] }] of blocks.entries()) {
    if (start !== next || end < start) return 'The blocks of this content do not follow one another.';
    if (index > 0 && whole[start - 1] !== '\n') return 'The blocks of this content are not parted by a new line.';
    if (marks.some((each) => each.start < start || each.end > end || each.end < each.start)) {
      return 'A mark of this content lies outside its block.';
    }
    next = end + 1;
  }
  const covered = blocks.length === 0 ? 0 : next - 1;
  return covered === whole.length ? null : 'The blocks of this content do not cover its text.';
}
