// Answers the window's requests: checks who asks, checks what is asked, and only then lets a handler see it.
import { BrowserWindow, ipcMain } from 'electron';
import * as v from 'valibot';
import { type Argument, type Channel, invocations, type Results } from './channels.ts';
import { isTrustedSender } from './trusted-sender.ts';

type Handler<C extends Channel> = (argument: Argument<C>, window: BrowserWindow) => Promise<Results[C]> | Results[C];

export function answer<C extends Channel>(channel: C, handler: Handler<C>): void {
  ipcMain.handle(channel, async (event, ...given: unknown[]) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window || !isTrustedSender(event.senderFrame)) throw new Error(`${channel}: refused, unknown sender`);
    const argument = v.safeParse(invocations[channel], given[0]);
    if (given.length !== 1 || !argument.success) throw new Error(`${channel}: refused, malformed request`);
    return handler(argument.output as Argument<C>, window);
  });
}
