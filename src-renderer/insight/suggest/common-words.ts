// Words that say little about what a sentence is on, as data; folded to lower case.

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What most English sentences have: left out altogether. */
export const commonWords = listed(
  'about above after against all also although among an and any are as at be because been before being between both ' +
    'but by can could did do does during each etc even for from further had has have he her here his how however if in ' +
    'into is it its like made make many may might more most much must new no nor not of off on one only or other our out ' +
    'over own per same she should since so some such than that the their them then there these they this those through ' +
    'to too under until up upon use used using very was we were what when where which while who whom whose why will with ' +
    'within without would yet you your',
);

/** Everyday English words, in their shortest form: they say something, but seldom what it is about. */
export const everydayWords = listed(
  'again ahead allow allowed almost alone along already always anything around ask away back bad become became begin ' +
    'behind best better big bring brought call came case certain close come day different early ensure every everybody everyone ' +
    'everything expect expected far few fewer find first focus found free full gave general get give given go goal gone ' +
    'good got great group grow half hand held help high hold home hour house important include including increase instead ' +
    'involve keep kept know known large last late later lead least leave less let life likely little live long lose low ' +
    'man matter mean meet month move near nearly need never next nobody nothing now number offer often old once part people ' +
    'perhaps person place point possible probably put rather ready remain run said saw say second see seem seen set ' +
    'several short show side small somebody someone something soon spend stand start state still take taken tell thing think third time ' +
    'today together told took toward towards try turn twice want way week whole woman work world year young',
);
