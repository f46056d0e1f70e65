// Where this window is: Home (`#/`) or a study (`#/study/<id>`); an address without `#` opens the study that was open last.
import { useSyncExternalStore } from 'react';
import { readPreference } from '../../platform/preferences.ts';

export type Route = { readonly kind: 'home' } | { readonly kind: 'study'; readonly id: string };

export function routeOf(hash: string, lastStudyId: string): Route {
  const study = /^#\/study\/([^/?#]+)/u.exec(hash)?.[1];
  if (study) return { kind: 'study', id: decodeURIComponent(study) };
  if (hash === '' && lastStudyId !== '') return { kind: 'study', id: lastStudyId };
  return { kind: 'home' };
}

export const addressOf = (route: Route): string =>
  route.kind === 'home' ? '#/' : `#/study/${encodeURIComponent(route.id)}`;

export function go(route: Route): void {
  location.hash = addressOf(route);
}

/** Gives an address without `#` the address of what it opens, so that going back comes to where one was. */
export function settleAddress(): void {
  if (location.hash === '') history.replaceState(null, '', addressOf(routeOf('', readPreference('lastStudyId'))));
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return routeOf(hash, readPreference('lastStudyId'));
}
