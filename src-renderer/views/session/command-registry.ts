// Who answers a command just now: views register handlers, and keys, menu and palette all ask here.
import { useLayoutEffect, useRef } from 'react';
import type { CommandId } from '../../commands/keymap.ts';

export interface Handler {
  readonly run: () => void;
  /** False greys the command out; absent means always. */
  readonly enabled?: () => boolean;
  /** Says why it is greyed out to whoever presses its key all the same; false when there is nothing to say. */
  readonly refuse?: () => boolean;
}

const handlers = new Map<CommandId, Handler[]>();

/** The handler registered last answers: a dialog above the workbench comes before it. */
export function registerCommand(id: CommandId, handler: Handler): () => void {
  const stack = handlers.get(id) ?? [];
  handlers.set(id, [...stack, handler]);
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((other) => other !== handler),
    );
  };
}

export function canRun(id: CommandId): boolean {
  const handler = handlers.get(id)?.at(-1);
  return handler !== undefined && (handler.enabled?.() ?? true);
}

/** Runs the command; false when nobody answers it now. */
export function runCommand(id: CommandId): boolean {
  if (!canRun(id)) return false;
  handlers.get(id)?.at(-1)?.run();
  return true;
}

/** Says why the command cannot be run now; false when nobody says anything. */
export const refuseCommand = (id: CommandId): boolean => handlers.get(id)?.at(-1)?.refuse?.() ?? false;

/** Answers these commands while the component is mounted; the handlers may close over fresh state. */
export function useCommands(commands: Partial<Record<CommandId, Handler | (() => void)>>): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const ids = Object.keys(commands).join(' ');
  useLayoutEffect(() => {
    const handlerOf = (id: CommandId): Handler => {
      const given = latest.current[id];
      return typeof given === 'function' ? { run: given } : (given ?? { run: () => {}, enabled: () => false });
    };
    const offs = (ids.split(' ').filter(Boolean) as CommandId[]).map((id) =>
      registerCommand(id, {
        run: () => handlerOf(id).run(),
        enabled: () => handlerOf(id).enabled?.() ?? true,
        refuse: () => handlerOf(id).refuse?.() ?? false,
      }),
    );
    return () => offs.forEach((off) => off());
  }, [ids]);
}
