// What a study holds and when it changed, in the words of the list on Home.
import type { StudyCounts } from '../../model/kept.ts';
import { counted } from '../../model/counted.ts';

export function holdings({ sources, priorities, annotations }: StudyCounts): string {
  if (sources + priorities + annotations === 0) return 'Empty';
  return [
    counted(sources, 'source'),
    counted(priorities, 'priority', 'priorities'),
    counted(annotations, 'passage'),
  ].join(' · ');
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dateWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Calendar days of the analyst's own time zone between the two, not stretches of 24 hours. */
function daysBetween(earlier: number, later: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(later) - midnight(earlier)) / DAY);
}

/** `just now`, `12 minutes ago`, `yesterday`, `on 3 May 2025`; `now` in milliseconds since 1970. */
export function agoWords(iso: string, now: number): string {
  const then = Date.parse(iso);
  if (Number.isNaN(then)) return 'at an unknown time';
  const passed = now - then;
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${counted(Math.floor(passed / MINUTE), 'minute')} ago`;
  const days = daysBetween(then, now);
  if (days === 0) return `${counted(Math.floor(passed / HOUR), 'hour')} ago`;
  if (days === 1) return 'yesterday';
  return days < 14 ? `${days} days ago` : `on ${dateWords.format(then)}`;
}
