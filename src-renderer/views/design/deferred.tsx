// A part of the window that comes in a chunk of its own.
import { createElement, type FunctionComponent, type ReactNode, useEffect, useState } from 'react';

export interface Deferred<Props> extends FunctionComponent<Props> {
  /** Fetches it beforehand; over when it is there. A failure is left to the first use, which shows it. */
  readonly preload: () => Promise<void>;
  /** Whether it shows at once. */
  readonly isThere: () => boolean;
}

/**
 * Shows what `load` yields, and until that is there what `waiting` yields of the same properties. Not React's `lazy`: that
 * shows a fallback even where the part is there already, and takes it away 300 ms later at the earliest.
 */
export function deferred<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  waiting: (props: Props) => ReactNode = () => null,
): Deferred<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  const fetched = async () => (loaded ??= await load());
  const Part = (props: Props): ReactNode => {
    const [part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (part) return;
      fetched().then(
        (found) => setPart(() => found),
        (error: unknown) =>
          setPart(() => {
            throw error;
          }),
      );
    }, [part]);
    return part ? createElement(part, props) : waiting(props);
  };
  return Object.assign(Part, {
    isThere: () => loaded !== undefined,
    preload: async () => {
      await fetched().catch(() => undefined);
    },
  });
}
