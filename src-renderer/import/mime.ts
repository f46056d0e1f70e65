// Takes a MIME message apart into its leaves: headers unfolded, parts split at their boundary, contents decoded.

export interface MimeLeaf {
  /** Lower case, 'text/html'. */
  readonly type: string;
  readonly charset?: string;
  /** The address the part had on the web. */
  readonly location?: string;
  /** Without its angle brackets. */
  readonly id?: string;
  readonly bytes: Uint8Array;
}

export interface MimeMessage {
  /** Of the whole message, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly leaves: readonly MimeLeaf[];
  /** Content-ID of the part to begin with. */
  readonly start?: string;
}

/** A saved page has a few hundred pictures; parts within parts go two or three deep. */
const MAX_PARTS = 5000;
const MAX_DEPTH = 5;
const longestHeaders = 65_536;

/** A character a byte; the headers of a message and its encoded contents are ASCII. */
function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);

interface Split {
  readonly headers: Map<string, string>;
  readonly body: string;
}

function splitHeaders(message: string): Split {
  const trimmed = message.replace(/^(?:\r?\n)+/u, '');
  const end = /\r?\n\r?\n/u.exec(trimmed.slice(0, longestHeaders));
  const head = end ? trimmed.slice(0, end.index) : '';
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end ? trimmed.slice(end.index + end[0].length) : trimmed };
}

/** The value of a parameter of a header ('boundary', 'charset'). */
const parameter = (header: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'iu').exec(header);
  return found?.[1] ?? found?.[2];
};

/** The text between the lines of a boundary, in one pass; a last part that is cut off counts. */
function partsOf(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const mark = `--${boundary}`;
  let from = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from !== -1) parts.push(body.slice(from, at).replace(/\r?\n$/u, ''));
    from = at + mark.length;
    if (body.startsWith('--', from) || parts.length >= MAX_PARTS) return parts;
  }
  if (from !== -1) parts.push(body.slice(from));
  return parts;
}

function decodeQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/[ \t]+(?=\r?\n)/gu, '').replace(/=\r?\n/gu, '');
  return bytesOf(
    joined.replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function decodeBase64(text: string): Uint8Array {
  const clean = text.replace(/[^a-z0-9+/]/giu, '');
  try {
    return bytesOf(atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean));
  } catch {
    return new Uint8Array(0);
  }
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return encoding === 'base64' ? decodeBase64(body) : bytesOf(body);
}

function leavesOf({ headers, body }: Split, depth: number, leaves: MimeLeaf[]): void {
  const contentType = headers.get('content-type');
  // A part that does not say what it is was broken off from something, and is nobody's words.
  if (contentType === undefined) return;
  const type = /^[\w.+-]+\/[\w.+-]+/u.exec(contentType)?.[0].toLowerCase() ?? 'text/plain';
  const boundary = parameter(contentType, 'boundary');
  if (type.startsWith('multipart/') && boundary) {
    if (depth >= MAX_DEPTH) return;
    for (const part of partsOf(body, boundary)) leavesOf(splitHeaders(part), depth + 1, leaves);
    return;
  }
  // Pictures and fonts are not wanted, and would only be decoded in vain.
  if (!type.startsWith('text/') && type !== 'application/xhtml+xml') return;
  const charset = parameter(contentType, 'charset');
  const location = headers.get('content-location');
  const id = headers.get('content-id')?.replace(/^<|>$/gu, '');
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const bytes = decodeBody(body, encoding);
  leaves.push({
    type,
    bytes,
    ...(charset ? { charset } : {}),
    ...(location ? { location } : {}),
    ...(id ? { id } : {}),
  });
}

/** The textual leaves of a message, in order. Total: what is broken yields fewer of them. */
export function readMime(bytes: Uint8Array): MimeMessage {
  const whole = splitHeaders(asciiOf(bytes));
  const leaves: MimeLeaf[] = [];
  leavesOf(whole, 0, leaves);
  const start = parameter(whole.headers.get('content-type') ?? '', 'start')?.replace(/^<|>$/gu, '');
  return { headers: whole.headers, leaves, ...(start ? { start } : {}) };
}
