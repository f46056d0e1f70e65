// The tags of a passage: each can be taken off, new ones are typed, with those of the study suggested.
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { setTags } from '../../commands/tag-annotation.ts';
import type { Annotation } from '../../model/annotation.ts';
import { useRun, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { announce } from '../session/toasts.ts';
import { knownTag } from '../tags/known-tag.ts';
import { allTags } from '../tags/all-tags.ts';
import css from './passage-card.module.css';

interface TagFieldProps {
  readonly annotation: Annotation;
  readonly disabled: boolean;
  readonly autoFocus: boolean;
}

/** What is typed and not yet a tag. */
function useTyping(annotation: Annotation, known: readonly string[]) {
  const { session } = useWorkbench();
  const run = useRun();
  const [typed, setTyped] = useState('');
  const write = (tags: readonly string[]) => run(setTags, { annotationId: annotation.id, tags });
  const add = () => {
    const tags = typed.split(',').flatMap((part) => knownTag(part, known) || []);
    setTyped('');
    if (tags.length === 0) return;
    const added = write([...annotation.tags, ...tags]) !== null;
    announce(`${added ? 'Tagged' : 'Tagged already'}: ${tags.join(', ')}`);
  };
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  // What was typed counts, also when the card is closed or the study exported before Enter.
  useEffect(() => session.onFlush(() => latest.current()), [session]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape' && typed !== '') {
      // The first takes back what is typed, the next closes the card.
      setTyped('');
      event.stopPropagation();
    } else if (event.key === 'Backspace' && typed === '') write(annotation.tags.slice(0, -1));
  };
  return { typed, setTyped, write, add, onKeyDown };
}

export function TagField({ annotation, disabled, autoFocus }: TagFieldProps): ReactNode {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const known = useStudy('tags', allTags);
  const { typed, setTyped, write, add, onKeyDown } = useTyping(annotation, known);
  const suggested = useMemo(() => known.filter((tag) => !annotation.tags.includes(tag)), [known, annotation.tags]);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <div className={css.tags} role="group" aria-label="Tags">
      {annotation.tags.map((tag) => (
        <span key={tag} className={css.tag}>
          {tag}
          <button
            type="button"
            className={css.tagRemove}
            aria-label={`Remove tag ${tag}`}
            disabled={disabled}
            onClick={() => write(annotation.tags.filter((other) => other !== tag))}
          >
            <X aria-hidden size="0.9em" />
          </button>
        </span>
      ))}
      <input
        ref={input}
        type="text"
        className={css.tagInput}
        aria-label="Add tag"
        placeholder="Add tag"
        list={listId}
        disabled={disabled}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <datalist id={listId}>
        {suggested.map((tag) => (
          <option key={tag} value={tag} aria-label={tag} />
        ))}
      </datalist>
    </div>
  );
}
