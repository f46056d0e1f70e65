// Where the reader was in each source: it belongs to the reader, not to the study.
import { KeptById } from '../../platform/kept-by-id.ts';

const places = new KeptById(
  'lodestone.places',
  200,
  (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0,
);

/** UTF-16 code units into the source's text; 0 for one that was not read yet. */
export const placeIn = (sourceId: string): number => places.get(sourceId) ?? 0;

export const rememberPlace = (sourceId: string, offset: number): void => places.set(sourceId, offset);
