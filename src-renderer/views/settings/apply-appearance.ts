// Puts theme, contrast and text size on the page's root, where the tokens read them, and keeps them true.
import { type Preferences, readPreference, subscribe } from '../../platform/preferences.ts';

function setTheme(root: HTMLElement, theme: Preferences['theme']): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

function setContrast(root: HTMLElement, contrast: Preferences['contrast']): void {
  if (contrast === 'high') root.dataset['contrast'] = 'more';
  else delete root.dataset['contrast'];
}

/** Called once before the first frame; answers how to stop following. */
export function applyAppearance(root: HTMLElement = document.documentElement): () => void {
  const follow = [
    ['theme', () => setTheme(root, readPreference('theme'))],
    ['contrast', () => setContrast(root, readPreference('contrast'))],
    ['textZoom', () => root.style.setProperty('--text-zoom', String(readPreference('textZoom') / 100))],
  ] as const;
  const offs = follow.map(([name, apply]) => {
    apply();
    return subscribe(name, apply);
  });
  return () => offs.forEach((off) => off());
}
