// The host when the workbench runs in the desktop shell: everything goes through the preload's `lodestone`.
import type { LodestoneApi } from '../../src-main/channels.ts';
import type { FlushResult, Host, Off } from './bridge.ts';

const REMOTE_PREFIX = /^Error invoking remote method '[^']*': (?:\w*Error: )?/;

/** Electron wraps what the main process threw; the sentence for the user stands at the end. */
async function plainly<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(message.replace(REMOTE_PREFIX, ''), { cause: error });
  }
}

export async function flushAll(flushes: Iterable<() => Promise<FlushResult>>): Promise<FlushResult> {
  const results = await Promise.all(
    Array.from(flushes, async (flush): Promise<FlushResult> => {
      try {
        return await flush();
      } catch (error) {
        return { saved: false, reason: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
  return results.find((result) => !result.saved) ?? { saved: true };
}

/** What the channels take of a title or a reason, in UTF-16 code units. */
const LONGEST = 1000;

/** Answers the shell's question before closing; with nobody holding the window there is nothing to wait for. */
function holdCloseOver(api: LodestoneApi): Host['holdClose'] {
  const holders = new Set<() => Promise<FlushResult>>();
  let off: Off | undefined;
  return (flush) => {
    holders.add(flush);
    off ??= api.onFlush(() => {
      void flushAll(holders)
        .then(({ saved, reason }) => api.flushed({ saved, ...(reason ? { reason: reason.slice(0, LONGEST) } : {}) }))
        // A shell that does not listen has its own bound on waiting.
        .catch(() => undefined);
    });
    return () => {
      holders.delete(flush);
      if (holders.size > 0) return;
      off?.();
      off = undefined;
    };
  };
}

export function desktopHost(api: LodestoneApi): Host {
  return {
    kind: 'desktop',
    info: async () => ({ kind: 'desktop', ...(await plainly(api.appInfo())) }),
    openFiles: async (request) => (await plainly(api.openFiles({ ...request }))).files,
    saveFile: async (request) => plainly(api.saveFile({ ...request })),
    openExternal: async (url) => {
      await plainly(api.openExternal({ url }));
    },
    setTitle: (title) => {
      document.title = title;
      // A name in the title bar is not worth a failure; the shell takes no longer one.
      api.setTitle({ title: title.slice(0, LONGEST) }).catch(() => undefined);
    },
    openStudyWindow: async (studyId) => {
      await plainly(api.openStudyWindow({ studyId }));
    },
    onCommand: (listener) => api.onMenuCommand(({ command }) => listener(command)),
    onOpenFiles: (listener) => {
      const take = async () => {
        const { files } = await api.takeOpenedFiles();
        if (files.length > 0) listener(files);
      };
      // The shell answers with the files it could read; a refusal has nothing to hand over.
      const ask = () => void take().catch(() => undefined);
      ask();
      return api.onOpenFiles(ask);
    },
    holdClose: holdCloseOver(api),
  };
}
