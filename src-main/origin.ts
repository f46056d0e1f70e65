// The one address of the workbench. The data belongs to it: change it and every study is gone from sight.
export const SCHEME = 'app';
export const HOST = 'lodestone';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** Judged by a URL parser, never by the look of a string. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
}
