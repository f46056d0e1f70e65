// What a stance is called wherever it is chosen.
import { type Stance, stances } from '../../model/annotation.ts';

export const stanceTitles: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};

export const stanceOptions = stances.map((value) => ({ value, label: stanceTitles[value] }));
