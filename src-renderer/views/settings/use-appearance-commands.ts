// Answers the commands that change how the workbench looks.
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { useCommands } from '../session/command-registry.ts';
import { announce } from '../session/toasts.ts';
import { zoomed } from './text-zoom.ts';

function zoomTo(zoom: number): void {
  writePreference('textZoom', zoom);
  announce(`Text size ${zoom} %`);
}

export function useAppearanceCommands(): void {
  useCommands({
    'zoom-in': () => zoomTo(zoomed(readPreference('textZoom'), 'in')),
    'zoom-out': () => zoomTo(zoomed(readPreference('textZoom'), 'out')),
    'zoom-reset': () => zoomTo(100),
    'theme-system': () => writePreference('theme', 'system'),
    'theme-light': () => writePreference('theme', 'light'),
    'theme-dark': () => writePreference('theme', 'dark'),
    'toggle-contrast': () => writePreference('contrast', readPreference('contrast') === 'high' ? 'system' : 'high'),
  });
}
