// The test's end of the line to the main process under test: requests both ways over the child's own channel.
import type { ChildProcess } from 'node:child_process';

type Operation = (argument: never) => unknown;
export type Operations = Readonly<Record<string, Operation>>;

interface Message {
  readonly id?: number;
  readonly operation?: string;
  readonly argument?: unknown;
  readonly answers?: number;
  readonly value?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface Wire {
  /** What comes back is whatever the main process answered; the caller knows its shape. */
  readonly ask: <T>(operation: string, argument?: object) => Promise<T>;
}

export function connect(child: ChildProcess, operations: Operations, lastWords: () => string): Wire {
  const pending = new Map<number, Waiting>();
  let last = 0;

  const answer = async ({ id, operation = '', argument }: Message) => {
    const reply = (rest: object) => {
      if (child.connected) child.send({ answers: id, ...rest }, () => undefined);
    };
    try {
      const run = operations[operation] as ((argument: unknown) => unknown) | undefined;
      if (!run) throw new Error(`the stand-in does not know ${operation}`);
      reply({ value: await run(argument) });
    } catch (error) {
      reply({ error: String(error) });
    }
  };

  child.on('message', (message: Message) => {
    if (message.answers === undefined) {
      void answer(message);
      return;
    }
    const waiting = pending.get(message.answers);
    pending.delete(message.answers);
    if (message.error === undefined) waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.error));
  });
  child.once('exit', (code) => {
    for (const { reject } of pending.values()) reject(new Error(`the shell ended (${code})\n${lastWords()}`));
    pending.clear();
  });

  return {
    ask: async <T>(operation: string, argument: object = {}) =>
      new Promise<T>((resolve, reject) => {
        last += 1;
        pending.set(last, { resolve: (value) => resolve(value as T), reject });
        child.send({ id: last, operation, argument }, (error) => {
          if (error) reject(error);
        });
      }),
  };
}
