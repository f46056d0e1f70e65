// Keeps words that are copied for a spreadsheet from being run there as a formula.

/** What a cell that is calculated begins with (OWASP, CSV injection); the wide signs count in East Asian spreadsheets. */
const begins = '[=+\\-@\\t\\r\\0\uFF1D\uFF0B\uFF0D\uFF20]';
const dangerous = new RegExp(`^'*${begins}`, 'u');
const guarded = new RegExp(`^'(?='*${begins})`, 'u');

/** Whether a spreadsheet could take these words for a formula. */
export const looksCalculated = (text: string): boolean => dangerous.test(text);

/** With an apostrophe before them, by which spreadsheets know words. `withoutGuard` takes it away again. */
export const guardFormula = (text: string): string => (looksCalculated(text) ? `'${text}` : text);

export const withoutGuard = (text: string): string => text.replace(guarded, '');
