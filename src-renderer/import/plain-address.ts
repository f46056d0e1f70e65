// An address without what changes from visit to visit, so that two of the same page can be told to be.

/** Host, path and query; `undefined` for what is no address. */
export function plainAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (/^(?:utm_|fbclid|gclid)/u.test(name)) searchParams.delete(name);
  const query = searchParams.toString();
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/+$/u, '')}${query === '' ? '' : `?${query}`}`;
}
