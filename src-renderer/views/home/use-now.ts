// The time, read anew each minute, for words such as '12 minutes ago'.
import { useEffect, useState } from 'react';
import { now } from '../../platform/clock-and-ids.ts';

const MINUTE_MS = 60_000;

/** Milliseconds since 1970. */
export function useNow(): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return time;
}
