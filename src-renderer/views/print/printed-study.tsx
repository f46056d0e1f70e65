// A study on paper: the matrix, the passages it rests on under their numbers, and where they come from.
import type { ReactNode } from 'react';
import { citePassages, type CitedPassages, passagesFor, statementsOfRow } from '../../export/cited-passages.ts';
import { sourceName } from '../../export/footnotes.ts';
import { hasBothVoices } from '../../export/matrix-table.ts';
import type { Source } from '../../model/source.ts';
import type { Study } from '../../model/study.ts';
import { PrintedEvidence } from './printed-evidence.tsx';
import css from './printed-study.module.css';
import { PrintedTable } from './printed-table.tsx';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });

/** The sources of what is printed, of statements as of passages, in the order of the study. */
function sourcesOnPaper(study: Study, cited: CitedPassages): readonly Source[] {
  const ids = new Set(
    study
      .priorities()
      .flatMap((priority) => [
        ...passagesFor(study, cited, priority.id).map(({ citation }) => citation.source.id),
        ...[priority, ...statementsOfRow(study, priority.id)].flatMap(({ origin }) =>
          origin ? [origin.sourceId] : [],
        ),
      ]),
  );
  return study.sources().filter((source) => ids.has(source.id));
}

export function PrintedStudy({ study }: { readonly study: Study }): ReactNode {
  const cited = citePassages(study);
  const bothVoices = hasBothVoices(study);
  return (
    <section className={css.print} aria-label="Printed study">
      <header className={css.head}>
        <h1 dir="auto">{study.title}</h1>
        <p>Last changed on {day.format(new Date(study.changedAt))}</p>
      </header>
      {study.priorities().length === 0 && <p>This study has no priorities yet.</p>}
      {study.priorities().length > 0 && <PrintedTable study={study} cited={cited} bothVoices={bothVoices} />}
      {bothVoices && (
        <p className={css.note}>
          Statements in <em>italics</em> are the analyst’s own; the others come from the sources.
        </p>
      )}
      <PrintedEvidence study={study} cited={cited} />
      <Sources sources={sourcesOnPaper(study, cited)} />
    </section>
  );
}

function Sources({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>Sources</h2>
      <ul className={css.sources} aria-label="Sources">
        {sources.map((source) => (
          <li key={source.id} dir="auto">
            {[sourceName(source), source.byline, source.publisher, source.published, source.url]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
