// The evidence on paper: for each priority the quotes under their numbers, what they do for what, how surely, and why.
import type { ReactNode } from 'react';
import { type Citation, type CitedPassages, type PassageOfRow, passagesFor } from '../../export/cited-passages.ts';
import { describeTarget, stanceVerbs } from '../../export/evidence-section.ts';
import { sourceName } from '../../export/footnotes.ts';
import { paragraphsOf } from '../../export/gfm-escape.ts';
import { echoesUnder } from '../../insight/independence.ts';
import { type EvidenceLink, isUnplaced } from '../../model/annotation.ts';
import type { Priority } from '../../model/matrix.ts';
import type { Study } from '../../model/study.ts';
import { MemoView } from '../prose/memo-view.tsx';
import css from './printed-study.module.css';

interface Printed {
  readonly study: Study;
  readonly cited: CitedPassages;
}

export function PrintedEvidence({ study, cited }: Printed): ReactNode {
  const numberOf = ({ citation }: PassageOfRow) => cited.numberOf(citation.annotation.id);
  const rows = study
    .priorities()
    .map((priority) => ({
      priority,
      // Who comes from a number in the table looks for it here.
      passages: passagesFor(study, cited, priority.id).toSorted((a, b) => numberOf(a) - numberOf(b)),
    }))
    .filter(({ passages }) => passages.length > 0);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Evidence</h2>
      {rows.map(({ priority, passages }) => (
        <EvidenceOfRow key={priority.id} study={study} cited={cited} priority={priority} passages={passages} />
      ))}
    </section>
  );
}

interface RowProps extends Printed {
  readonly priority: Priority;
  readonly passages: readonly PassageOfRow[];
}

/** Of each passage of a row the numbers of those of other sources that say the same words. */
function echoesOfRow({ study, cited, priority }: RowProps): (link: EvidenceLink) => readonly number[] {
  const echoes = echoesUnder(study, priority.id);
  return ({ id }) => (echoes.get(id) ?? []).map((echo) => cited.numberOf(echo.id)).toSorted((a, b) => a - b);
}

function EvidenceOfRow(props: RowProps): ReactNode {
  const { study, cited, priority, passages } = props;
  const echoesOf = echoesOfRow(props);
  return (
    <section>
      <h3 dir="auto">
        {study.rankOf(priority.id) + 1}. {priority.title}
      </h3>
      {passages.map(({ citation, links }) => (
        <article key={citation.annotation.id} className={css.passage}>
          <p className={css.number}>[{cited.numberOf(citation.annotation.id)}]</p>
          <div>
            <Quote citation={citation} />
            <ul>
              {links.map((link) => (
                <LinkOnPaper key={link.id} study={study} link={link} echoes={echoesOf(link)} />
              ))}
            </ul>
            {citation.annotation.memo !== '' && (
              <div className={css.memo}>
                <MemoView markdown={citation.annotation.memo} />
              </div>
            )}
          </div>
        </article>
      ))}
    </section>
  );
}

function Quote({ citation: { annotation, source, paragraph } }: { readonly citation: Citation }): ReactNode {
  return (
    <>
      <blockquote lang={source.language} dir={source.direction ?? 'auto'}>
        {paragraphsOf(annotation.selector.quote.exact).map((text, i) => (
          <p key={i}>{text}</p>
        ))}
      </blockquote>
      <p className={css.where}>
        — <bdi>{sourceName(source)}</bdi>
        {isUnplaced(annotation) && ', not found in the text'}
        {paragraph !== null && `, ¶ ${paragraph}`}
      </p>
    </>
  );
}

interface LinkOnPaperProps {
  readonly study: Study;
  readonly link: EvidenceLink;
  /** The numbers of passages elsewhere with the same words. */
  readonly echoes: readonly number[];
}

const listed = (numbers: readonly number[]) => numbers.map((number) => `[${number}]`).join(', ');

function LinkOnPaper({ study, link, echoes }: LinkOnPaperProps): ReactNode {
  return (
    <li>
      <strong>{stanceVerbs[link.stance]}</strong> {describeTarget(study, link)}
      {link.confidence && ` (${link.confidence} confidence)`}
      {echoes.length > 0 &&
        `; not independent: ${listed(echoes)} ${echoes.length === 1 ? 'has' : 'have'} the same words`}
      {link.comment && <MemoView markdown={link.comment} />}
    </li>
  );
}
