// Unpacks a foreign zip without believing it: names, sizes, overlaps and checksums are all verified, and all is bounded.
import { Inflate } from 'fflate';

/** The archive is damaged, too large or not what it says; the message is a sentence for the analyst. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, unpacked. */
  readonly unpackedBytes: number;
  /** Lets entries pass that only name a folder (`word/`); they are empty, and not among what is read. */
  readonly folders?: boolean;
}

export const ZIP_LIMITS: ZipLimits = { entries: 10_000, unpackedBytes: 300_000_000 };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
// Small steps, so that a bomb is noticed before it has grown by more than some tens of megabytes.
const INFLATE_STEP = 16_384;

const damaged = (what: string) => new ZipError(`The file is damaged: ${what}.`);

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    const whole = view.getUint32(at, true) === END_SIGNATURE;
    if (whole && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged('its end is missing');
}

/** Refuses what would lead out of a folder, or mean different things on different systems. */
function checkName(name: string): void {
  const parts = name.split('/');
  const strange = parts.some((part) => part === '' || part === '.' || part === '..' || part === '__proto__');
  if (strange || /[\\:\u0000-\u001f\u007f]/.test(name)) throw damaged('it holds an entry with a forbidden name');
}

function readCentral(bytes: Uint8Array, view: DataView, limits: ZipLimits): { entries: Entry[]; centralAt: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const centralAt = view.getUint32(end + 16, true);
  const parts = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  if (parts !== 0 || view.getUint16(end + 8, true) !== count) throw damaged('it is only a part of an archive');
  if (count > limits.entries) throw new ZipError('The file has too many entries.');
  if (centralAt + size !== end) throw damaged('its list of entries is not where it should be');
  const entries: Entry[] = [];
  let at = centralAt;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged('its list of entries is cut');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new ZipError('The file is encrypted.');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('its list of entries is cut');
    entries.push({
      name: decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at = next;
  }
  if (at !== end) throw damaged('its list of entries is longer than it says');
  return { entries, centralAt };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged('it holds a name that is no text');
  }
}

/** Where the entry's data begins, after its own header has been compared with the list. */
function dataStart(entry: Entry, bytes: Uint8Array, view: DataView, centralAt: number): number {
  const at = entry.headerAt;
  if (at + 30 > centralAt || view.getUint32(at, true) !== LOCAL_SIGNATURE) throw damaged('an entry is missing');
  const nameLength = view.getUint16(at + 26, true);
  const start = at + 30 + nameLength + view.getUint16(at + 28, true);
  if (start + entry.packedSize > centralAt) throw damaged('an entry is cut');
  if (decode(bytes.subarray(at + 30, at + 30 + nameLength)) !== entry.name) throw damaged('an entry has two names');
  return start;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged('an entry is larger than it says');
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += INFLATE_STEP) {
      inflater.push(packed.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : damaged('an entry cannot be unpacked');
  }
  if (length !== size) throw damaged('an entry is smaller than it says');
  return out;
}

function unpack(entry: Entry, data: Uint8Array): Uint8Array {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged('an entry is packed in an unknown way');
  if (entry.method === STORED && entry.size !== entry.packedSize) throw damaged('an entry lies about its size');
  const content = entry.method === STORED ? data.slice() : inflate(data, entry.size);
  if (crc32(content) !== entry.crc) throw damaged('the checksum of an entry is wrong');
  return content;
}

const isFolder = (entry: Entry) => entry.name.endsWith('/') && entry.size === 0;

function checkAll(entries: readonly Entry[], limits: ZipLimits): void {
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const name = limits.folders && isFolder(entry) ? entry.name.slice(0, -1) : entry.name;
    checkName(name);
    const folded = name.normalize('NFC').toLowerCase();
    if (names.has(folded)) throw damaged('two of its entries have the same name');
    names.add(folded);
    total += entry.size;
  }
  if (total > limits.unpackedBytes) throw new ZipError('The file is too large when it is unpacked.');
}

/**
 * The entries by name. Throws `ZipError` for anything but a plain, whole, bounded archive: folders (unless the limits
 * let them pass), names that lead
 * elsewhere or collide, overlapping entries, wrong sizes and checksums, encryption, zip64.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Map<string, Uint8Array> {
  if (bytes.length < END_SIZE) throw damaged('its end is missing');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, centralAt } = readCentral(bytes, view, limits);
  checkAll(entries, limits);
  const unpacked = new Map<string, Uint8Array>();
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < free) throw damaged('two of its entries overlap');
    const start = dataStart(entry, bytes, view, centralAt);
    free = start + entry.packedSize;
    const content = unpack(entry, bytes.subarray(start, free));
    // Those that may not be there have been refused by their name.
    if (!isFolder(entry)) unpacked.set(entry.name, content);
  }
  return unpacked;
}
