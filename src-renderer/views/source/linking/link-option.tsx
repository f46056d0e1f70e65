// One row of the link palette.
import { Check, Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import css from './link-palette.module.css';
import type { LinkOption } from './use-link-options.ts';

interface OptionRowProps {
  readonly id: string;
  readonly option: LinkOption;
  readonly active: boolean;
  readonly checked: boolean;
  /** `several`: only mark it, to link it together with others. */
  readonly onTake: (several: boolean) => void;
  /** Only a suggestion can be turned down. */
  readonly onReject?: (() => void) | undefined;
}

const linkedWords = { supports: 'linked', contradicts: 'linked, contradicts', context: 'linked, context' } as const;

function Inside({ option }: { readonly option: LinkOption }): ReactNode {
  if (option.kind === 'new') {
    const what = option.what === 'statement' ? 'New statement' : 'New priority';
    const words =
      option.words === '' ? 'from the passage…' : `“${option.words}”${option.what === 'statement' ? '…' : ''}`;
    return (
      <>
        <Plus aria-hidden size="1.1em" className={css.plus} />
        <span className={css.words}>
          {what} {words}
        </span>
      </>
    );
  }
  const { target, because, linked } = option;
  return (
    <>
      <span className={css.rank}>{target.rank + 1}</span>
      <span className={css.fits}>
        <span
          className={css.words}
          data-kind={target.target.kind}
          data-suggested={because.length > 0 || undefined}
          dir="auto"
        >
          {target.column !== '' && (
            <span className={css.column}>
              <bdi>{target.column}</bdi>{' '}
            </span>
          )}
          {target.words}
        </span>
        {/* Never cut off with the words: it is the reason why they stand here. */}
        {because.length > 0 && (
          <span className={css.because}>
            {' '}
            Shares <bdi>{because.slice(0, 4).join(', ')}</bdi>
          </span>
        )}
      </span>
      {linked && <span className={css.linked}>{linkedWords[linked.stance]}</span>}
    </>
  );
}

export function OptionRow({ id, option, active, checked, onTake, onReject }: OptionRowProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and names the active option; its keys do what a click does here
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={checked}
      className={css.option}
      data-active={active || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onTake(event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      <span className={css.check}>{checked && <Check aria-hidden size="1.1em" />}</span>
      <Inside option={option} />
      {onReject && (
        // For the pointer alone: an option holds no buttons, and the Delete key does the same.
        <span
          aria-hidden
          className={css.reject}
          title="Not this one (Delete)"
          onClick={(event) => {
            event.stopPropagation();
            onReject();
          }}
        >
          <X size="1em" />
        </span>
      )}
    </div>
  );
}
