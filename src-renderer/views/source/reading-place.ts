// Where the reader was in each source, kept in this window's local storage: it belongs to the reader, not to the study.

const key = 'lodestone.places';
/** Sources whose place is remembered; the one read longest ago goes first. */
const kept = 200;

function all(): [sourceId: string, offset: number][] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.filter(
      (entry): entry is [string, number] =>
        Array.isArray(entry) && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]) && entry[1] >= 0,
    );
  } catch {
    return [];
  }
}

/** UTF-16 code units into the source's text; 0 for one that was not read yet. */
export function placeIn(sourceId: string): number {
  return all().find(([id]) => id === sourceId)?.[1] ?? 0;
}

export function rememberPlace(sourceId: string, offset: number): void {
  const others = all().filter(([id]) => id !== sourceId);
  try {
    localStorage.setItem(key, JSON.stringify([...others, [sourceId, offset]].slice(-kept)));
  } catch {
    // A full or forbidden store costs the reader their place, not their work.
  }
}
