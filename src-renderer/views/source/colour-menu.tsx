// The six colours of a highlight: as a menu on the toolbar, as a row of swatches on the card.
import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { type ReactElement, type ReactNode, useId } from 'react';
import { type HighlightColour, highlightColours } from '../../model/annotation.ts';
import menuCss from '../design/menu.module.css';
import css from './colour-menu.module.css';
import { popupContainer } from '../design/popup-container.ts';

const titles: Readonly<Record<HighlightColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  orange: 'Orange',
  purple: 'Purple',
};

function Swatch({ colour }: { readonly colour: HighlightColour }): ReactNode {
  return <span aria-hidden className={css.swatch} data-colour={colour} />;
}

interface ColourProps {
  readonly value: HighlightColour;
  readonly disabled?: boolean;
  readonly onChoose: (colour: HighlightColour) => void;
}

/** `render` lets the trigger be one of a toolbar's buttons. */
export function ColourMenu({
  value,
  disabled = false,
  onChoose,
  render,
  side = 'bottom',
  finalFocus,
}: ColourProps & {
  readonly render?: ReactElement;
  readonly side?: 'top' | 'bottom';
  /** Where the focus goes when the toolbar is gone by then. */
  readonly finalFocus?: () => HTMLElement;
}): ReactNode {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={css.trigger}
        aria-label={`Colour: ${titles[value].toLowerCase()}`}
        disabled={disabled}
        {...(render ? { render } : {})}
      >
        <Swatch colour={value} />
        <ChevronDown aria-hidden size="0.9em" />
      </Menu.Trigger>
      <Menu.Portal container={popupContainer}>
        <Menu.Positioner className={menuCss.layer} side={side} sideOffset={6}>
          <Menu.Popup className={menuCss.popup} data-passage-popup="" {...(finalFocus ? { finalFocus } : {})}>
            {highlightColours.map((colour) => (
              <Menu.Item
                key={colour}
                className={`${menuCss.item} ${css.item}`}
                onClick={() => onChoose(colour)}
                aria-current={colour === value ? 'true' : undefined}
              >
                <Swatch colour={colour} />
                <span className={css.title}>{titles[colour]}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

export function ColourChoice({ value, disabled = false, onChoose }: ColourProps): ReactNode {
  const name = useId();
  return (
    <div role="radiogroup" aria-label="Colour" className={css.row}>
      {highlightColours.map((colour) => (
        <label key={colour} className={css.option} title={titles[colour]}>
          <input
            type="radio"
            className={css.radio}
            name={name}
            aria-label={titles[colour]}
            checked={colour === value}
            disabled={disabled}
            onChange={() => onChoose(colour)}
          />
          <Swatch colour={colour} />
        </label>
      ))}
    </div>
  );
}
