// Joins storage, store, platform and views, and shows the workbench; nothing else does.
// First, so that the order of the cascade layers is set before any layer is named.
import './views/design/tokens.css';
import { createRoot } from 'react-dom/client';
import type { Act } from './model/change.ts';
import { openLibrary } from './library/open-library.ts';
import { newId } from './platform/clock-and-ids.ts';
import { chooseHost } from './platform/choose-host.ts';
import { sha256 } from './platform/digest.ts';
import { readPreference } from './platform/preferences.ts';
import { showToast } from './views/session/toasts.ts';
import { applyAppearance } from './views/settings/apply-appearance.ts';
import { StartFailed } from './views/workbench/start-failed.tsx';
import { routeOf, settleAddress } from './views/workbench/route.ts';
import { WorkbenchRoot } from './views/workbench/workbench-root.tsx';

const VERSION = __APP_VERSION__;

const act = (): Act => ({ newId, now: () => new Date().toISOString(), by: readPreference('author') });

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  applyAppearance();
  try {
    const library = await openLibrary({
      act,
      digest: sha256,
      appVersion: VERSION,
      onTrouble: (text) => showToast({ text, tone: 'error' }),
    });
    settleAddress();
    const route = routeOf(location.hash, readPreference('lastStudyId'));
    // It is read while the window is drawn.
    if (route.kind === 'study') library.readAhead(route.id);
    root.render(<WorkbenchRoot services={{ library, host: chooseHost(VERSION), act, digest: sha256 }} />);
  } catch (error) {
    root.render(<StartFailed reason={error instanceof Error ? error.message : String(error)} />);
  }
}

const element = document.getElementById('root');
if (element) void start(element);
