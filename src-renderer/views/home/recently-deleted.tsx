// Studies that were deleted and can be brought back.
import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StudySummary } from '../../store/study-library.ts';
import { Button } from '../design/button.tsx';
import css from './home.module.css';
import { agoWords, holdings } from './study-words.ts';
import { useNow } from './use-now.ts';

interface RecentlyDeletedProps {
  readonly studies: readonly StudySummary[];
  readonly onRestore: (study: StudySummary) => void;
}

export function RecentlyDeleted({ studies, onRestore }: RecentlyDeletedProps): ReactNode {
  const now = useNow();
  return (
    <Collapsible.Root className={css.deleted}>
      <Collapsible.Trigger className={css.disclosure}>
        <ChevronRight aria-hidden size="1.1em" className={css.chevron} />
        Recently deleted ({studies.length})
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <ul className={css.studies} aria-label="Recently deleted">
          {studies.map((study) => (
            <li key={study.id} className={css.study}>
              <div className={css.studyWords}>
                <p className={css.deletedTitle} dir="auto">
                  {study.title}
                </p>
                <p className={css.about}>
                  {holdings(study.counts)} · deleted {agoWords(study.deletedAt ?? '', now)}
                </p>
              </div>
              <Button onClick={() => onRestore(study)} aria-label={`Restore “${study.title}”`}>
                Restore
              </Button>
            </li>
          ))}
        </ul>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
