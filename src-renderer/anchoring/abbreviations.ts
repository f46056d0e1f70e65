// Words that end in a full stop without ending a sentence, as data for the sentence splitter.

const list = (words: string) => new Set(words.split(' '));

/** Always followed by more of the same sentence: titles and words that introduce something. */
export const leadingAbbreviations: ReadonlySet<string> = list(
  'dr mr mrs ms mx messrs prof sen rep gov pres gen col lt capt maj sgt cmdr adm rev hon st mt e.g i.e eg ie cf vs v viz ' +
    'approx ca c resp incl excl est asst assoc dept z.b d.h u.a s.o bzw ggf sog vgl hr fr sr sra dra mme mlle',
);

/** Followed by a number in the same sentence: 'No. 5', 'Fig. 2'. */
export const numberingAbbreviations: ReadonlySet<string> = list(
  'no nos nr fig figs eq eqs sec secs ch chap vol vols p pp art arts para paras pt tab abs ref refs item sect app rs',
);

/** May end a sentence or not: companies, countries, months, times, degrees. What comes next decides. */
export const eitherAbbreviations: ReadonlySet<string> = list(
  'inc corp ltd co cos llc plc bros al etc jr sr esq ph.d m.d b.a m.a b.sc m.sc a.m p.m u.s u.k u.n e.u d.c u.s.a u.a.e ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd ft min max avg',
);

/** Words that begin a sentence far more often than they follow an abbreviation with a capital. */
export const sentenceStarters: ReadonlySet<string> = list(
  'a an the this that these those it its he she they we you i his her their our my your there here in on at by for from of ' +
    'to with without and but or nor so yet if when while as after before since because although though however moreover ' +
    'meanwhile instead still then thus hence therefore also all any both each every few many most much no none not one some ' +
    'such two three what where which who why how once only over under until unlike despite during given let yes',
);
