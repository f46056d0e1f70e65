// Opens a JSON file of annotations: its text, its containers, and the values in it, none of which can be trusted.
import { inFigures } from '../model/counted.ts';
import { cleanText } from './decode-text.ts';
import { ImportError } from './imported-article.ts';

export type Json = Readonly<Record<string, unknown>>;

const mebibyte = 1024 * 1024;

/** Bytes: three times what our own export writes for the most annotations that are taken. */
const MAX_ANNOTATION_BYTES = 32 * mebibyte;

/** As many as a study was measured with. */
export const MAX_ENTRIES = 10_000;

/** Containers and entries looked at: what nests more was made to hold up whoever reads it. */
const MAX_NODES = 2 * MAX_ENTRIES;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that JSON-LD may give once or in a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value];

/** Clean text; empty for whatever is no text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? cleanText(value).text : '');

/** The id of a node, or the address that stands in its place. */
export const idOf = (value: unknown): string => (isRecord(value) ? textOf(value['id'] ?? value['@id']) : textOf(value));

/** The types of a node without the vocabulary they are from. */
export const typesOf = (node: Json): readonly string[] =>
  listOf(node['type'] ?? node['@type']).map((type) => textOf(type).replace(/^.*[:#/]/u, ''));

const utf16 = (bytes: Uint8Array) =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(utf16(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ImportError('The file is no text in UTF-8, as JSON is; export the annotations again.', { cause });
  }
}

/** Where the parser stopped, in words: engines tell a place, or the text around it. */
function whereBroken(json: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const at = /position (\d{1,9})/u.exec(message)?.[1];
  const atEnd = at !== undefined && Number(at) >= json.trimEnd().length;
  if (atEnd || /end of (?:JSON|data)|unterminated/iu.test(message)) return 'it ends too early';
  if (at !== undefined) return `it has an error in line ${json.slice(0, Number(at)).split('\n').length}`;
  const near = /"([^]*)"(?:\.\.\.)? is not valid JSON$/u.exec(message)?.[1];
  return near === undefined
    ? 'it has an error'
    : `it has an error near “${textOf(near).replace(/\s+/gu, ' ').slice(0, 40)}”`;
}

/** The value in a file. Throws an ImportError with a sentence for whatever is no valid JSON. */
export function parseAnnotationFile(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_ANNOTATION_BYTES) {
    throw new ImportError(
      `The file is ${Math.ceil(bytes.length / mebibyte)} MiB large, more than the ${MAX_ANNOTATION_BYTES / mebibyte} MiB ` +
        'of annotations that can be read; export fewer at a time.',
    );
  }
  const json = decode(bytes);
  if (json.trim() === '') throw new ImportError('The file is empty; choose one that holds annotations.');
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ImportError(`The file is not valid JSON: ${whereBroken(json, cause)}. Export the annotations again.`, {
      cause,
    });
  }
}

/** What a container holds: Hypothesis' search and export, pages and collections of W3C, graphs of JSON-LD. */
const containers = ['rows', 'annotations', '@graph', 'first', 'items', 'next'] as const;

export const isAnnotationNode = (node: Json): boolean => typesOf(node).includes('Annotation') || 'target' in node;

export interface Collected {
  readonly entries: readonly unknown[];
  /** What our own export says of the sources. */
  readonly sources: readonly unknown[];
}

/** Every entry in the order of the file. Containers are opened one after the other, however deep they nest. */
export function collectEntries(root: unknown): Collected {
  const open: unknown[] = [root];
  const entries: unknown[] = [];
  const sources: unknown[] = [];
  let held = false;
  const push = (values: readonly unknown[]) => {
    if (open.length + values.length > MAX_NODES) {
      const most = inFigures(MAX_ENTRIES);
      throw new ImportError(`The file holds more than the ${most} annotations that can be brought in at once.`);
    }
    for (const value of values) open.push(value);
  };
  for (const node of open) {
    if (Array.isArray(node)) {
      held = true;
      push(node as unknown[]);
      continue;
    }
    const keys = isRecord(node) && !isAnnotationNode(node) ? containers.filter((key) => Object.hasOwn(node, key)) : [];
    if (!isRecord(node) || keys.length === 0) {
      entries.push(node);
      continue;
    }
    held = true;
    sources.push(...listOf(node['lodestone:sources']).slice(0, MAX_ENTRIES));
    // Only the address of a page that is elsewhere: nothing is ever fetched.
    for (const key of keys) push(listOf(node[key]).filter((value) => typeof value !== 'string'));
  }
  if (!held && !(isRecord(root) && isAnnotationNode(root))) {
    throw new ImportError('This JSON holds no annotations: neither W3C Web Annotations nor an export of Hypothesis.');
  }
  if (entries.length === 0) throw new ImportError('There is no annotation in this file.');
  return { entries, sources };
}
