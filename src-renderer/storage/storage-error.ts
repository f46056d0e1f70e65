// What went wrong with the database, in sentences for the analyst.

/** Something that cannot be done with what is kept; its message is a sentence for the analyst. */
export class StorageError extends Error {
  override readonly name: string = 'StorageError';
}

/** Another window wrote to the same study, so what this one has no longer follows on it. Trying again cannot help. */
export class ConflictError extends StorageError {
  override readonly name = 'ConflictError';
}

/** The records of a study can neither be read nor rebuilt from its log. */
export class StudyDamagedError extends StorageError {
  override readonly name = 'StudyDamagedError';
}

const sentences: Readonly<Record<string, string>> = {
  QuotaExceededError: 'The disk is full. Free some space, then try again.',
  DatabaseClosedError: 'The database was closed. Reload the window to go on.',
  InvalidStateError: 'The database was closed. Reload the window to go on.',
  VersionError: 'This data was written by a newer version of Lodestone. Update Lodestone to open it.',
  MissingAPIError: 'This browser has no IndexedDB, so nothing can be kept.',
  SecurityError: 'The browser does not allow this page to keep data.',
  TimeoutError: 'The database took too long to answer.',
};

interface Caused {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
}

/** The reason a database call failed, in one sentence. Dexie wraps the browser's error in its own: both are looked at. */
export function explainStorageError(error: unknown): string {
  if (error instanceof StorageError) return error.message;
  let cause: unknown = error;
  for (let depth = 0; depth < 5 && typeof cause === 'object' && cause !== null; depth += 1) {
    const { name, inner, failures } = cause as Caused;
    const sentence = typeof name === 'string' && Object.hasOwn(sentences, name) ? sentences[name] : undefined;
    if (sentence !== undefined) return sentence;
    if (name === 'NewerDataError') return String((cause as Caused).message);
    cause = inner ?? failures?.[0];
  }
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `The database failed: ${message ?? 'for no known reason'}`;
}
