// The command palette: everything the keymap knows, found by typing; Enter runs it where the focus was before.
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { focusPlace } from '../design/focus-place.ts';
import dialogCss from '../design/dialog.module.css';
import { shownChord } from '../session/chords.ts';
import { canRun, runCommand } from '../session/command-registry.ts';
import { namedPlaces } from '../session/places.ts';
import { useApp, useLive } from '../session/workbench-context.ts';
import { go } from '../workbench/route.ts';
import css from './palette.module.css';
import { commandEntries, filterEntries, type PaletteEntry, placeEntries, studyEntries } from './palette-entries.ts';

function perform(entry: PaletteEntry): void {
  switch (entry.kind) {
    case 'command':
      runCommand(entry.id);
      return;
    case 'study':
      go({ kind: 'study', id: entry.id });
      return;
    case 'place':
      entry.go();
  }
}

export function Commands({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [open, setOpen] = useState(true);
  const [back] = useState(() => focusPlace());
  const chosen = useRef<PaletteEntry>(undefined);
  const finish = (stillOpen: boolean) => {
    if (stillOpen) return;
    onClose();
    const entry = chosen.current;
    // The focus goes back in the same task in which the dialog is taken away; a command may look at it.
    if (entry) setTimeout(() => perform(entry), 0);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={finish}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogCss.backdrop} />
        <Dialog.Popup className={css.popup} data-key-scope="dialog" finalFocus={() => back() ?? true}>
          <Dialog.Title className="visually-hidden">Commands</Dialog.Title>
          <Palette
            onChoose={(entry) => {
              chosen.current = entry;
              setOpen(false);
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Palette({ onChoose }: { readonly onChoose: (entry: PaletteEntry) => void }): ReactNode {
  const studies = useLive(useApp().library.studies);
  const [query, setQuery] = useState('');
  const entries = useMemo(
    () => [...commandEntries(canRun), ...placeEntries(namedPlaces()), ...studyEntries(studies ?? [])],
    [studies],
  );
  const found = useMemo(() => filterEntries(entries, query), [entries, query]);
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={found}
      value={query}
      onValueChange={(value, { reason }) => {
        // Choosing an item would write its title into the field.
        if (reason !== 'item-press') setQuery(value);
      }}
      itemToStringValue={(entry: PaletteEntry) => entry.title}
    >
      <Autocomplete.Input
        className={css.input}
        aria-label="Command"
        placeholder="Type a command, a priority or a study"
      />
      <Autocomplete.Empty className={css.empty}>
        {found.length === 0 && <p className={css.nothing}>Nothing is called that.</p>}
      </Autocomplete.Empty>
      <Autocomplete.List className={css.list} aria-label="Commands">
        {(entry: PaletteEntry) => (
          <Autocomplete.Item
            key={entry.key}
            value={entry}
            disabled={!entry.enabled}
            className={css.item}
            onClick={() => entry.enabled && onChoose(entry)}
          >
            <span className={css.title}>{entry.title}</span>
            <Place entry={entry} />
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function Place({ entry }: { readonly entry: PaletteEntry }): ReactNode {
  if (entry.kind !== 'command') return null;
  return (
    <>
      <span className={css.menu}>{entry.menu}</span>
      <kbd className={css.key}>{entry.chord && shownChord(entry.chord)}</kbd>
    </>
  );
}
