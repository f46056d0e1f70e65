// The settings: who annotates, and how the workbench looks. Everything holds at once and nothing of it is in a study.
import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { type HighlightColour, highlightColours } from '../../model/annotation.ts';
import { Button, IconButton } from '../design/button.tsx';
import { Choice, type Option } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextField } from '../design/text-field.tsx';
import css from './settings.module.css';
import { zoomed, zoomSteps } from './text-zoom.ts';
import { usePreference } from './use-preference.ts';

export function Settings({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog open onClose={onClose} title="Settings" size="small">
      <div className={css.settings}>
        <Author />
        <Theme />
        <Contrast />
        <TextSize />
        <Colour />
      </div>
    </Dialog>
  );
}

function Author(): ReactNode {
  const [author, write] = usePreference('author');
  return (
    <TextField
      label="Your name"
      value={author}
      onWrite={write}
      maxLength={200}
      autoComplete="off"
      hint="Stands on every annotation you make from now on."
    />
  );
}

function Theme(): ReactNode {
  const [theme, write] = usePreference('theme');
  return (
    <Setting title="Theme">
      <Choice
        label="Theme"
        value={theme}
        onChoose={write}
        options={[
          { value: 'system', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
    </Setting>
  );
}

function Contrast(): ReactNode {
  const [contrast, write] = usePreference('contrast');
  return (
    <Setting title="Contrast">
      <Choice
        label="Contrast"
        value={contrast}
        onChoose={write}
        options={[
          { value: 'system', label: 'As the system' },
          { value: 'high', label: 'High' },
        ]}
      />
    </Setting>
  );
}

function TextSize(): ReactNode {
  const [zoom, write] = usePreference('textZoom');
  return (
    <Setting title="Text size">
      <div className={css.zoom}>
        <IconButton
          label="Smaller text"
          icon={Minus}
          command="zoom-out"
          disabled={zoom <= zoomSteps[0]}
          onClick={() => write(zoomed(zoom, 'out'))}
        />
        <output className={css.percent} aria-label="Text size">
          {zoom} %
        </output>
        <IconButton
          label="Larger text"
          icon={Plus}
          command="zoom-in"
          disabled={zoom >= (zoomSteps.at(-1) ?? zoom)}
          onClick={() => write(zoomed(zoom, 'in'))}
        />
        <Button look="quiet" disabled={zoom === 100} onClick={() => write(100)}>
          Normal
        </Button>
      </div>
    </Setting>
  );
}

const colourNames: Readonly<Record<HighlightColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  orange: 'Orange',
  purple: 'Purple',
};

const colourOptions: readonly Option<HighlightColour>[] = highlightColours.map((colour) => ({
  value: colour,
  label: colourNames[colour],
  sign: <span aria-hidden className={css.swatch} data-colour={colour} />,
}));

function Colour(): ReactNode {
  const [colour, write] = usePreference('highlightColour');
  const chosen = highlightColours.find((known) => known === colour) ?? 'yellow';
  return (
    <Setting title="Colour of new highlights">
      <Choice label="Colour of new highlights" value={chosen} onChoose={write} options={colourOptions} />
    </Setting>
  );
}

function Setting({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={css.setting}>
      <h3 className={css.title}>{title}</h3>
      {children}
    </section>
  );
}
