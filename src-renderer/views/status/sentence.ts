// What went wrong, in the words that the library and the host have for it.

export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
