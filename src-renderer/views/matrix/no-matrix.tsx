// Teaches what a matrix is while there is none: take one found in the article, or type the first priority.
import { Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { TemplateChoice } from './columns/template-choice.tsx';
import css from './no-matrix.module.css';

/** A matrix found in a source, ready to be taken over. */
export interface MatrixOffer {
  /** 'Use this table', 'Use this list'. */
  readonly label: string;
  readonly take: () => void;
}

interface NoMatrixProps {
  readonly offers: readonly MatrixOffer[];
  readonly writer: boolean;
}

export function NoMatrix({ offers, writer }: NoMatrixProps): ReactNode {
  return (
    <div className={css.empty}>
      <h3 className={css.title}>No matrix yet</h3>
      <p className={css.text}>
        A row for each priority: what somebody is going to do. Beside it, what that means in detail, and what follows
        from it for whom.
      </p>
      {writer && (
        <>
          {offers.length > 0 && (
            <div className={css.ways}>
              {offers.map((offer) => (
                <Button key={offer.label} look="primary" icon={Table2} onClick={offer.take}>
                  {offer.label}
                </Button>
              ))}
            </div>
          )}
          <TemplateChoice />
          <p className={css.text}>
            {offers.length > 0
              ? 'Or type it'
              : 'Import an article that holds a table or a list of priorities, or type or paste them'}
            , one title a line:
          </p>
        </>
      )}
    </div>
  );
}
