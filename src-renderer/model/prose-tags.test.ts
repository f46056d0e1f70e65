// Tags in the words of statements, and mentions in them: read, renamed and taken away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from './matrix.ts';
import { parseProse, plainProse, proseFromText } from './prose.ts';
import { mentionsIn, withMentions } from './prose-mentions.ts';
import { tagsOf, withTagsRenamed } from './prose-tags.ts';
import { tagName, writtenTag } from './tag-syntax.ts';

const statement = (prose: string): Statement => ({
  kind: 'statement',
  id: 's',
  priorityId: 'p',
  columnId: 'c',
  order: 'a0',
  prose,
  createdAt: '2026-11-20T10:00:00.000Z',
  createdBy: 'Ada',
});

describe('the tags of a statement', () => {
  it.each([
    ['#risk grows, so does #risk/supply and **#two\u00a0words**, #risk', ['risk', 'risk/supply', 'two words']],
    ['\\#risk, C#, #1, `#code`, [#a](https://a.de) and x#y', []],
    ['no sign', []],
  ])('are read from %j', (prose, tags) => expect(tagsOf(statement(prose))).toEqual(tags));

  const names = fc.stringMatching(/^[a-zäש0-9]{1,4}([/_ -][a-z0-9]{1,4}){0,2}$/u);

  it('are those that were written, whatever their names', () => {
    fc.assert(
      fc.property(fc.array(names), (given) => {
        const written = given.flatMap((name) => writtenTag(name) ?? []);
        expect(tagsOf(statement(written.join(' ')))).toEqual([...new Set(written.map(tagName))]);
      }),
    );
  });

  it('are the same beside marks as without any', () => {
    const words = fc.array(fc.constantFrom('#', '#a', ' ', '(', '-', '1', 'b/', 'www', '\u00a0', '\u0000', 'é'));
    fc.assert(
      fc.property(words, (parts) => {
        const prose = parts.join('');
        expect(tagsOf(statement(prose))).toEqual(tagsOf(statement(`${prose} **b**`)));
      }),
      { numRuns: 1000 },
    );
  });

  it('are none in words that were words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tagsOf(statement(proseFromText(`#${text} #a`)))).toEqual([]);
      }),
    );
  });
});

describe('a tag in prose', () => {
  it.each([
    ['another name', '#risk and **#risk**', 'threat', '#threat and **#threat**'],
    ['one of two words', '#risk, a', 'high risk', '#high\u00a0risk, a'],
    ['nothing behind the words', 'Prices fall #risk #sea', null, 'Prices fall #sea'],
    ['nothing before the words', '#risk Prices fall', null, 'Prices fall'],
    ['its word within them', 'The _#risk_ grows', null, 'The _risk_ grows'],
    ['its word where there are no others', '#risk', null, 'risk'],
  ])('becomes %s', (_, prose, name, expected) => {
    expect(withTagsRenamed(prose, (tag) => (tag === 'risk' ? name : tag))).toBe(expected);
  });

  it('leaves its last word when it goes from within a sentence', () => {
    expect(withTagsRenamed('The #risk/supply chain', () => null)).toBe('The supply chain');
  });
});

describe('a mention in prose', () => {
  const become = new Map([['p1', { id: 'p1', title: 'Sell [all] *now*' }]]);

  it('is called what its priority is called', () => {
    const renamed = withMentions('After [Sell](#priority-p1), not [Buy](#priority-p2).', become);
    expect(plainProse(renamed)).toBe('After Sell [all] *now*, not Buy.');
    expect(mentionsIn(renamed)).toEqual(['p1', 'p2']);
  });

  it('is found within other marks, and in each line of a memo', () => {
    expect(withMentions('- a\n- **see [Sell](#priority-p1)**\n', become)).toBe(
      '- a\n- **see [Sell [all] \\*now\\*](#priority-p1)**\n',
    );
  });

  it('always has words', () => {
    expect(withMentions('[Sell](#priority-p1)', new Map([['p1', { id: 'p1', title: '' }]]))).toBe(
      '[Untitled](#priority-p1)',
    );
  });

  it('leaves prose without it as it is', () => {
    const prose = 'a  [b](https://a.de) [Buy](#priority-p2)';
    expect(withMentions(prose, become)).toBe(prose);
  });

  it('is no way out of the page', () => {
    for (const href of ['#priority-', '#priority-a"b', '#priority-a b', '#evidence', '#priority-A', ' javascript:a']) {
      expect(parseProse(`[a](<${href}>)`)).toEqual([{ kind: 'text', text: 'a' }]);
    }
  });
});
