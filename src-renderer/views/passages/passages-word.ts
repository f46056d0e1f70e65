// How many passages, in words.
import { counted } from '../../model/counted.ts';

/** '1 passage', '3 passages', '10,000 passages'. */
export const passagesWord = (count: number): string => counted(count, 'passage');
