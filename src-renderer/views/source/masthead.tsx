// The head of the article: its title unless the article itself begins with it, who wrote it, when, and where it stands.
import type { ReactNode } from 'react';
import type { Source, SourceContent } from '../../model/source.ts';
import css from './masthead.module.css';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });

function shownDate(published: string): string {
  const time = Date.parse(published);
  // Only a whole day is reworded; a bare year or a month stays as the article gives it.
  return Number.isNaN(time) || published.length < 10 ? published : day.format(time);
}

function shownAddress(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host.replace(/^www\./u, '')}${pathname === '/' ? '' : pathname}`;
  } catch {
    return url;
  }
}

const sameWords = (a: string, b: string) => a.replace(/\s+/gu, ' ').trim() === b.replace(/\s+/gu, ' ').trim();

/** True when the first block is a heading with the words of the title: then the title is not said twice. */
export function beginsWithTitle(source: Source, { blocks, text }: SourceContent): boolean {
  const first = blocks.find((block) => block.end > block.start);
  return first?.kind === 'heading' && sameWords(text.slice(first.start, first.end), source.title);
}

interface MastheadProps {
  readonly source: Source;
  readonly titled: boolean;
  readonly onAddress: (element: HTMLAnchorElement, url: string) => void;
}

export function Masthead({ source, titled, onAddress }: MastheadProps): ReactNode {
  const { url } = source;
  const facts = [source.byline, source.publisher, source.published && shownDate(source.published)].filter(Boolean);
  const empty = !titled && facts.length === 0 && !url;
  if (empty) return <div className={css.gap} />;
  return (
    <header className={css.masthead} lang={source.language} dir={source.direction}>
      {titled && <h2 className={css.title}>{source.title}</h2>}
      {facts.length > 0 && <p className={css.facts}>{facts.join(' · ')}</p>}
      {url && (
        <p className={css.facts}>
          <a
            href={url}
            rel="noreferrer"
            className={css.address}
            onClick={(event) => {
              event.preventDefault();
              onAddress(event.currentTarget, url);
            }}
            onAuxClick={(event) => event.preventDefault()}
          >
            {shownAddress(url)}
          </a>
        </p>
      )}
    </header>
  );
}
