// Tells data that no kind of text looks like.

/** More than a stray control character: no kind of text looks like this. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls += 1;
  }
  return controls > 0 && controls / sample.length > 0.02;
}
