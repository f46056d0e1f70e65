// What is known about the article, to be corrected before it is kept.
import type { ReactNode } from 'react';
import type { ArticleDetails } from '../../import/imported-article.ts';
import { TextField } from '../design/text-field.tsx';
import css from './import-dialog.module.css';
import { type ImportDraft, nameOfLanguage, problemWithLanguage, problemWithUrl } from './import-draft.ts';

interface DetailsFormProps {
  readonly draft: ImportDraft;
  /** As the article gives them; its title stands in for an emptied one. */
  readonly found: Pick<ArticleDetails, 'title'>;
  readonly onChange: (patch: Partial<ImportDraft>) => void;
}

export function DetailsForm({ draft, found, onChange }: DetailsFormProps): ReactNode {
  const problem = problemWithUrl(draft.url);
  const unknown = problemWithLanguage(draft.language);
  const language = unknown ?? nameOfLanguage(draft.language);
  return (
    <div className={css.details}>
      <div className={css.wide}>
        <TextField
          label="Title"
          value={draft.title}
          placeholder={found.title}
          maxLength={500}
          onWrite={(title) => onChange({ title })}
          {...(draft.title.trim() === '' ? { hint: `Kept as “${found.title}”, the title found.` } : {})}
        />
      </div>
      <TextField label="By" value={draft.byline} maxLength={500} onWrite={(byline) => onChange({ byline })} />
      <TextField
        label="Date"
        type="date"
        value={draft.published}
        max="9999-12-31"
        onWrite={(published) => onChange({ published })}
      />
      <TextField
        label="Publisher"
        value={draft.publisher}
        maxLength={500}
        onWrite={(publisher) => onChange({ publisher })}
      />
      <TextField
        label="Language"
        value={draft.language}
        maxLength={60}
        spellCheck={false}
        onWrite={(tag) => onChange({ language: tag })}
        {...(language ? { hint: language } : {})}
        {...(unknown ? { 'aria-invalid': true } : {})}
      />
      <div className={css.wide}>
        <TextField
          label="Web address"
          type="url"
          value={draft.url}
          maxLength={4000}
          onWrite={(url) => onChange({ url })}
          {...(problem ? { hint: problem, 'aria-invalid': true } : {})}
        />
      </div>
    </div>
  );
}
