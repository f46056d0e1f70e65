// How sure the finding of quotes must be before a place is taken: the same bars for a new version and for what comes from elsewhere.

/** Words found must agree with this much of what is remembered around them … */
export const trustedContext = 0.5;
/** … or be so long (UTF-16 code units) that they hardly stand anywhere by chance, and stand there once. */
export const tellingLength = 32;
/** A near match may differ in this share of its code units. */
export const nearShare = 0.3;

/** Less ahead of the next best place than a word or so of what is remembered around it, a place may be either. */
const clearLead = 0.1;

/** Whether a place is the best by enough; `rival` is the score of the next best, -1 when there is none. */
export const isClear = (score: number, rival: number): boolean => score - rival >= clearLead;
