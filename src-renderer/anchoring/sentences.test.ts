// Where sentences end: cases as they stand in articles, and the laws every cut keeps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

/** Sentences are parted by ' | ' in the expectation. */
const cases: readonly [text: string, expected: string][] = [
  ['One here. Two here.', 'One here. | Two here.'],
  ['Dr. Lee agreed. Mr. Ng did not.', 'Dr. Lee agreed. | Mr. Ng did not.'],
  ['Some metals, e.g. Neodymium, are scarce, i.e. Costly.', 'Some metals, e.g. Neodymium, are scarce, i.e. Costly.'],
  ['The U.S. Army buys it. The E.U. Commission does not.', 'The U.S. Army buys it. | The E.U. Commission does not.'],
  ['It ships to the U.S. The rest stays.', 'It ships to the U.S. | The rest stays.'],
  ['See No. 5. It is new.', 'See No. 5. | It is new.'],
  ['They said no. Then they left.', 'They said no. | Then they left.'],
  ['It rose by 3.5 per cent. Output fell 0.2.', 'It rose by 3.5 per cent. | Output fell 0.2.'],
  ['J. Smith and A. B. Jones signed. C. Roe did not.', 'J. Smith and A. B. Jones signed. | C. Roe did not.'],
  ['There is a plan B. It is worse.', 'There is a plan B. | It is worse.'],
  ['Shown by Kim et al. Others doubt it.', 'Shown by Kim et al. Others doubt it.'],
  ['Shown by Kim et al. (2021). It holds.', 'Shown by Kim et al. (2021). | It holds.'],
  ['Acme Inc. Chairman Roe spoke. Beta Ltd. The end.', 'Acme Inc. Chairman Roe spoke. | Beta Ltd. | The end.'],
  ['On Jan. 5 it began. By Dec. 2026 it ends.', 'On Jan. 5 it began. | By Dec. 2026 it ends.'],
  ['1. Raise output. 2. Cut cost.', '1. Raise output. | 2. Cut cost.'],
  ['“Why now?” he asked. Yahoo! announced it.', '“Why now?” he asked. | Yahoo! announced it.'],
  ['It ended. ”', 'It ended. ”'],
  ['No full stop at the end', 'No full stop at the end'],
  ['First line\nsecond line. Third', 'First line | second line. | Third'],
  ['他们来了。我们走了!好吗?', '他们来了。 | 我们走了! | 好吗?'],
  ['これは新しい鉱山です。来年開く。', 'これは新しい鉱山です。 | 来年開く。'],
  ['「来年開く。」と述べた。その後、町は静かになった。', '「来年開く。」と述べた。 | その後、町は静かになった。'],
  ['市長は言った。「来年には開く。」住民は喜んだ。', '市長は言った。 | 「来年には開く。」 | 住民は喜んだ。'],
  ['「本当に間に合うのか？」という疑問は残る。', '「本当に間に合うのか？」という疑問は残る。'],
  ['彼は「もう待てない！」って叫んだ。会場は凍った。', '彼は「もう待てない！」って叫んだ。 | 会場は凍った。'],
  ['「やります。」（会場拍手）と約束した。', '「やります。」（会場拍手）と約束した。'],
  ['予算は通った。（詳細は第三章。）工事が始まる。', '予算は通った。 | （詳細は第三章。） | 工事が始まる。'],
  ['「急ごう。」ところが船は来なかった。', '「急ごう。」 | ところが船は来なかった。'],
  ['『港の十年』を読んだ。『次の十年』はまだだ。', '『港の十年』を読んだ。 | 『次の十年』はまだだ。'],
  ['市长宣布了计划。“明年开工。”他走下讲台。', '市长宣布了计划。 | “明年开工。” | 他走下讲台。'],
  ['他说：“我们会来。”然后他走了。', '他说：“我们会来。” | 然后他走了。'],
  ['价格上涨了。（见第二章。）工厂没有停工。', '价格上涨了。 | （见第二章。） | 工厂没有停工。'],
  ['“谁来付钱？”的问题没有答案。《出发！》出版了。', '“谁来付钱？”的问题没有答案。 | 《出发！》出版了。'],
  ['会议结束了。《港口报告》随后发表。', '会议结束了。 | 《港口报告》随后发表。'],
  ['هل ترتفع الأسعار؟ نعم، بسرعة! «سننتظر.» ثم صمت.', 'هل ترتفع الأسعار؟ | نعم، بسرعة! | «سننتظر.» | ثم صمت.'],
  ['افتُتح الميناء.(انظر الفصل الثاني.) ثم بدأ العمل.', 'افتُتح الميناء. | (انظر الفصل الثاني.) | ثم بدأ العمل.'],
  ['بندرگاہ کھل گئی۔ کیا قیمتیں بڑھیں گی؟ ہاں۔', 'بندرگاہ کھل گئی۔ | کیا قیمتیں بڑھیں گی؟ | ہاں۔'],
  ['बंदरगाह खुल गया। क्या दाम बढ़ेंगे? हाँ।', 'बंदरगाह खुल गया। | क्या दाम बढ़ेंगे? | हाँ।'],
  ['मंत्री ने कहा, “काम शुरू होगा।” फिर वे चले गए।', 'मंत्री ने कहा, “काम शुरू होगा।” | फिर वे चले गए।'],
  ['« Oui. » Il partit. « Non ! » dit-elle.', '« Oui. » | Il partit. | « Non ! » dit-elle.'],
  ['„Wir kommen.“ Dann ging er. »Gut.« Sie blieb.', '„Wir kommen.“ | Dann ging er. | »Gut.« | Sie blieb.'],
  ['He left. (See below.) “Good.” She stayed.', 'He left. | (See below.) | “Good.” | She stayed.'],
  ['Das gilt z.B. Für Erze. Punkt.', 'Das gilt z.B. Für Erze. | Punkt.'],
  ['قال الوزير نعم. ثم غادر؟ لا.', 'قال الوزير نعم. | ثم غادر؟ | لا.'],
  ['  \n  ', ''],
];

const cut = (text: string, from = 0, to = text.length) =>
  sentencesOf(text, from, to).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each(cases)('cuts %j', (text, expected) => {
    expect(cut(text).join(' | ')).toBe(expected);
  });

  it('gives offsets into the whole text and stays between the two it was given', () => {
    const text = 'Before. One here. Two here. After.';
    expect(sentencesOf(text, 8, 27)).toEqual([
      { start: 8, end: 17 },
      { start: 18, end: 27 },
    ]);
  });

  it('accepts whatever an article claims as its language', () => {
    expect(sentencesOf('One. Two.', 0, 9, 'not a language!')).toHaveLength(2);
  });

  it('leaves a bracket and the marks upon it in one piece', () => {
    expect(cut('Gone. 」\u0301 Rain. Sun.')).toEqual(['Gone.', '」\u0301 Rain.', 'Sun.']);
  });

  it('gives spans in order, trimmed, apart from each other, that hold all but white space', () => {
    const unit = fc.constantFrom('a', 'B', '.', '. ', '? ', '\n', ' ', 'Dr. ', '"', '。', '1', '👩‍🚀', '(', ')');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit, maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 })),
        (text) => {
          let covered = 0;
          for (const { start, end } of sentencesOf(text, 0, text.length)) {
            expect(text.slice(covered, start).trim()).toBe('');
            expect(start).toBeLessThan(end);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            covered = end;
          }
          expect(text.slice(covered).trim()).toBe('');
        },
      ),
      { numRuns: 300 },
    );
  });
});
