// The contract between the shell and the window: every channel with the schema of its argument and the type of its result.
import * as v from 'valibot';

/** The largest file the shell reads or writes at once; V8 can hold it, and no article or study comes near it. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

const name = v.pipe(v.string(), v.maxLength(1000));
const id = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,64}$/));
const nothing = v.strictObject({});

/** What the window may ask for; an argument that does not match its schema never reaches a handler. */
export const invocations = {
  'file:open': v.strictObject({ purpose: v.picklist(['source', 'study', 'annotations']), multiple: v.boolean() }),
  'file:save': v.strictObject({
    suggestedName: name,
    mediaType: v.pipe(v.string(), v.maxLength(200)),
    bytes: v.pipe(
      v.custom<Uint8Array>((value) => value instanceof Uint8Array),
      v.check((bytes) => bytes.byteLength <= MAX_FILE_BYTES),
    ),
  }),
  'shell:open-external': v.strictObject({ url: v.pipe(v.string(), v.maxLength(8192)) }),
  'window:title': v.strictObject({ title: name }),
  'window:open-study': v.strictObject({ studyId: id }),
  'window:flushed': v.strictObject({ saved: v.boolean(), reason: v.optional(name) }),
  'app:info': nothing,
  'app:take-opened-files': nothing,
} as const;

export type Channel = keyof typeof invocations;
export type Argument<C extends Channel> = v.InferOutput<(typeof invocations)[C]>;

/** A file the user picked; only its name and content cross, never its path. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why it could not be read, as a sentence; then there are no bytes. The others are handed over all the same. */
  readonly problem?: string;
}

export interface Results {
  'file:open': { readonly files: readonly FileContent[] };
  'file:save': { readonly saved: boolean; readonly name?: string };
  'shell:open-external': { readonly opened: boolean };
  'window:title': null;
  'window:open-study': null;
  'window:flushed': null;
  'app:info': { readonly version: string; readonly platform: string };
  'app:take-opened-files': { readonly files: readonly FileContent[] };
}

/** What the shell tells the window. */
export interface Events {
  /** A menu item was chosen; `command` is an id of the keymap. */
  'menu:command': { readonly command: string };
  /** The window is about to close: write everything, then answer with `window:flushed`. */
  'window:flush': Readonly<Record<string, never>>;
  /** The system handed files over; fetch them with `app:take-opened-files`. */
  'app:open-files': Readonly<Record<string, never>>;
}

export type EventChannel = keyof Events;
type Off = () => void;

/** What the preload puts on the window as `lodestone`: one function a message, nothing of Electron itself. */
export interface LodestoneApi {
  openFiles(argument: Argument<'file:open'>): Promise<Results['file:open']>;
  saveFile(argument: Argument<'file:save'>): Promise<Results['file:save']>;
  openExternal(argument: Argument<'shell:open-external'>): Promise<Results['shell:open-external']>;
  setTitle(argument: Argument<'window:title'>): Promise<Results['window:title']>;
  openStudyWindow(argument: Argument<'window:open-study'>): Promise<Results['window:open-study']>;
  flushed(argument: Argument<'window:flushed'>): Promise<Results['window:flushed']>;
  appInfo(): Promise<Results['app:info']>;
  takeOpenedFiles(): Promise<Results['app:take-opened-files']>;
  onMenuCommand(listener: (event: Events['menu:command']) => void): Off;
  onFlush(listener: (event: Events['window:flush']) => void): Off;
  onOpenFiles(listener: (event: Events['app:open-files']) => void): Off;
}
