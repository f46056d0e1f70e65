// The studies, one a row: its title leads to it, its menu does what is done with a whole study.
import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { readPreference } from '../../platform/preferences.ts';
import type { StudySummary } from '../../store/study-library.ts';
import menuCss from '../design/menu.module.css';
import { addressOf } from '../workbench/route.ts';
import { useApp } from '../session/workbench-context.ts';
import css from './home.module.css';
import { agoWords, holdings } from './study-words.ts';
import type { HomeActions } from './use-home-actions.ts';
import { useNow } from './use-now.ts';
import { popupContainer } from '../design/popup-container.ts';

interface StudyListProps {
  readonly studies: readonly StudySummary[];
  readonly actions: HomeActions;
}

export function StudyList({ studies, actions }: StudyListProps): ReactNode {
  const now = useNow();
  // Nothing was ever opened in this window's store: the only study is the sample that was made at the first start.
  const firstRun = studies.length === 1 && readPreference('lastStudyId') === '';
  return (
    <>
      {firstRun && (
        <p className={css.intro}>
          Begin with the sample: an article beside its priority matrix, with passages already linked. Then import one of
          your own.
        </p>
      )}
      <ul className={css.studies} aria-label="Studies">
        {studies.map((study) => (
          <StudyRow key={study.id} study={study} now={now} actions={actions} />
        ))}
      </ul>
    </>
  );
}

interface StudyLinkProps {
  readonly study: StudySummary;
  /** The id of what tells more about it. */
  readonly about: string;
}

/** Whoever stays at a study for so long probably opens it; milliseconds. */
const LINGER_MS = 80;

/** The handlers of a link to a study that is read while the analyst points at it or has come to it by key. */
function useReadAhead(id: string) {
  const { library } = useApp();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = () => clearTimeout(timer.current);
  const come = () => {
    leave();
    timer.current = setTimeout(() => library.readAhead(id), LINGER_MS);
  };
  useEffect(() => leave, []);
  return { onPointerEnter: come, onFocus: come, onPointerLeave: leave, onBlur: leave };
}

/** Whoever comes out of a study goes on from it. */
function StudyLink({ study, about }: StudyLinkProps): ReactNode {
  const link = useRef<HTMLAnchorElement>(null);
  const readAhead = useReadAhead(study.id);
  useEffect(() => {
    const last = readPreference('lastStudyId') === study.id;
    if (last && document.activeElement === document.body) link.current?.focus();
  }, [study.id]);
  return (
    <a
      ref={link}
      className={css.title}
      href={addressOf({ kind: 'study', id: study.id })}
      aria-describedby={about}
      dir="auto"
      {...readAhead}
    >
      {study.title}
    </a>
  );
}

interface StudyRowProps {
  readonly study: StudySummary;
  readonly now: number;
  readonly actions: HomeActions;
}

function StudyRow({ study, now, actions }: StudyRowProps): ReactNode {
  const [naming, setNaming] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const about = useId();
  const rename = async (title: string | undefined) => {
    const tookFocus = document.activeElement instanceof HTMLInputElement;
    setNaming(false);
    if (title !== undefined) await actions.rename(study, title);
    // The row may have moved up the list by now, and what moves loses the focus.
    if (tookFocus) requestAnimationFrame(() => trigger.current?.focus());
  };
  return (
    <li className={css.study}>
      <div className={css.studyWords}>
        {naming ? (
          <TitleField title={study.title} onDone={(title) => void rename(title)} />
        ) : (
          <StudyLink study={study} about={about} />
        )}
        <p id={about} className={css.about}>
          {holdings(study.counts)} · changed {agoWords(study.changedAt, now)}
        </p>
      </div>
      <Menu.Root>
        <Menu.Trigger ref={trigger} className={css.more} aria-label={`More for “${study.title}”`}>
          <EllipsisVertical aria-hidden size="1.25em" strokeWidth={1.75} />
        </Menu.Trigger>
        <Menu.Portal container={popupContainer}>
          <Menu.Positioner className={menuCss.layer} align="end" sideOffset={4}>
            <Menu.Popup className={menuCss.popup}>
              <Menu.Item className={menuCss.item} onClick={() => setNaming(true)}>
                Rename
              </Menu.Item>
              <Menu.Item className={menuCss.item} onClick={() => actions.duplicate(study)}>
                Duplicate
              </Menu.Item>
              <Menu.Item className={menuCss.item} onClick={() => actions.saveFile(study)}>
                Save as study file
              </Menu.Item>
              <Menu.Item className={`${menuCss.item} ${menuCss.danger}`} onClick={() => actions.remove(study)}>
                Delete
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </li>
  );
}

interface TitleFieldProps {
  readonly title: string;
  /** Without a title when it was given up. */
  readonly onDone: (title?: string) => void;
}

function TitleField({ title, onDone }: TitleFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  const finish = (write: boolean) => {
    if (over.current) return;
    over.current = true;
    onDone(write ? field.current?.value : undefined);
  };
  return (
    <input
      ref={(element) => {
        field.current = element;
        // The menu gives the focus back to its button as it closes, after this field has appeared.
        if (element) requestAnimationFrame(() => requestAnimationFrame(() => element.select()));
      }}
      className={css.titleField}
      aria-label="Study title"
      defaultValue={title}
      maxLength={500}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish(true);
        if (event.key === 'Escape') finish(false);
      }}
      onBlur={() => finish(true)}
    />
  );
}
