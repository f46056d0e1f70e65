// The small bar below an editor: bold, italic, code, link, and the field a link's address is typed into.
import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical';
import { Bold, Code, Italic, Link } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { safeHref } from '../../model/prose-runs.ts';
import { shownChord } from '../session/chords.ts';
import css from './editors.module.css';

const formats = [
  { format: 'bold', label: 'Bold', icon: Bold, chord: 'Mod+B' },
  { format: 'italic', label: 'Italic', icon: Italic, chord: 'Mod+I' },
  { format: 'code', label: 'Code', icon: Code, chord: 'Mod+Shift+M' },
] as const satisfies readonly { format: TextFormatType; label: string; icon: unknown; chord: string }[];

/** The formats at the caret and the address of the link there, as one string so that React sees when it changes. */
function $stateAtCaret(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return '';
  const on = formats.map(({ format }) => (selection.hasFormat(format) ? format : ''));
  const link = selection.anchor.getNode().getParents().find($isLinkNode);
  return [...on, link ? `link ${link.getURL()}` : ''].join(' ');
}

function useStateAtCaret(editor: LexicalEditor): string {
  const [state, setState] = useState('');
  useEffect(
    () => editor.registerUpdateListener(({ editorState }) => setState(editorState.read($stateAtCaret))),
    [editor],
  );
  return state;
}

/** An address as people type it: one without a scheme is a web page. */
export function typedHref(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return null;
  const mail = /^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/u.test(address);
  return safeHref(/^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `${mail ? 'mailto:' : 'https://'}${address}`);
}

function $setLink(href: string | null): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const inLink = selection.anchor.getNode().getParents().some($isLinkNode);
  if (href !== null && selection.isCollapsed() && !inLink) {
    selection.insertNodes([$createLinkNode(href).append($createTextNode(href))]);
  } else $toggleLink(href);
}

interface FormatBarProps {
  readonly linking: boolean;
  readonly onLinking: (linking: boolean) => void;
  /** A line that says what the keys do. */
  readonly hint: ReactNode;
}

export function FormatBar({ linking, onLinking, hint }: FormatBarProps): ReactNode {
  const [editor] = useLexicalComposerContext();
  const state = useStateAtCaret(editor);
  const address = /link (\S+)/u.exec(state)?.[1] ?? '';
  const link = (href: string | null) => {
    editor.update(() => $setLink(href));
    onLinking(false);
    editor.focus();
  };
  const stopLinking = () => {
    onLinking(false);
    editor.focus();
  };
  return (
    // The bar must not take the caret away from the words it formats.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the caret stays in the words; every button has its chord
    <div
      role="toolbar"
      aria-label="Format"
      className={css.bar}
      onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
    >
      {formats.map(({ format, label, icon: Icon, chord }) => (
        <button
          key={format}
          type="button"
          tabIndex={-1}
          className={css.tool}
          aria-label={label}
          title={`${label} ${shownChord(chord)}`}
          aria-pressed={state.split(' ').includes(format)}
          onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
        >
          <Icon aria-hidden size="1em" strokeWidth={2} />
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        className={css.tool}
        aria-label="Link"
        title={`Link ${shownChord('Mod+Shift+K')}`}
        aria-pressed={address !== ''}
        onClick={() => onLinking(!linking)}
      >
        <Link aria-hidden size="1em" strokeWidth={2} />
      </button>
      {linking ? (
        <LinkField address={address} onLink={link} onCancel={stopLinking} />
      ) : (
        <span className={css.hint}>{hint}</span>
      )}
    </div>
  );
}

interface LinkFieldProps {
  readonly address: string;
  readonly onLink: (href: string | null) => void;
  readonly onCancel: () => void;
}

function LinkField({ address, onLink, onCancel }: LinkFieldProps): ReactNode {
  const [typed, setTyped] = useState(address);
  const href = typedHref(typed);
  const wrong = href === null && typed.trim() !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && !wrong) onLink(href);
    else if (event.key !== 'Tab') {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      type="url"
      className={css.linkField}
      aria-label="Link address"
      aria-invalid={wrong}
      placeholder="https://… then Enter"
      autoFocus
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
