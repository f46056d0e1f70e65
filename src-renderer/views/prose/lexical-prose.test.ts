// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { $createParagraphNode, $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import { normaliseProse, parseProse, proseFromNodes, type ProseNode } from '../../model/prose.ts';
import { $lexicalFromProse } from './lexical-prose.ts';
import { proseExtension } from './prose-extension.ts';
import { $readStatement } from './statement-keys.ts';

/** What an editor hands over that was filled with these nodes. */
function through(nodes: readonly ProseNode[]): string {
  const editor = buildEditorFromExtensions(proseExtension);
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append($createParagraphNode().append(...$lexicalFromProse(nodes)));
    },
    { discrete: true },
  );
  const prose = editor.read($readStatement);
  editor.dispose();
  return prose;
}

const words = fc.constantFrom('a', 'b c', '#x', '*', '`', '[x](y)', '中', '&amp;', ' ');
const { nodes: anyNodes } = fc.letrec<{ node: ProseNode; nodes: ProseNode[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    words.map((text): ProseNode => ({ kind: 'text', text })),
    words.map((text): ProseNode => ({ kind: 'code', text })),
    fc.constantFrom('#risk', '#a/b', '#1').map((text): ProseNode => ({ kind: 'tag', text })),
    fc.record({ kind: fc.constantFrom('strong', 'emphasis', 'strikethrough'), children: tie('nodes') }),
    fc.record({
      kind: fc.constant('link'),
      href: fc.constantFrom('https://a.de/', 'mailto:a@b.de', '#priority-01'),
      children: tie('nodes'),
    }),
  ) as fc.Arbitrary<ProseNode>,
  nodes: fc.array(tie('node'), { maxLength: 4 }),
}));

describe('an editor', () => {
  const cases = [
    'plain words',
    '**bold** _italic_ ~~struck~~ `code`',
    '[a **b**](https://a.de/x)',
    '**a _b_** c',
    'See [Sell **all**](#priority-0192-ab) and [**Buy**](#priority-1)',
    '#risk/supply grows, \\#MeToo does not (**#a\u00a0b**)',
    'a \\*b\\* \\[c\\](d)',
    '',
  ];
  it.each(cases)('hands over %j as it was shown', (prose) => {
    expect(through(parseProse(prose))).toBe(prose);
  });

  it('hands over any nodes as their normal form', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        expect(parseProse(through(nodes))).toEqual(normaliseProse(nodes));
        expect(through(nodes)).toBe(proseFromNodes(nodes));
      }),
      { numRuns: 200 },
    );
  });
});
