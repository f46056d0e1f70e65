// What this window shows: Home or a study, and above either the dialogs, keys and messages that belong to the whole window.
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, useEffect, useState } from 'react';
import type { CommandId } from '../../commands/keymap.ts';
import { deferred } from '../design/deferred.tsx';
import { Home } from '../home/home.tsx';
import { runCommand, useCommands } from '../session/command-registry.ts';
import { useKeymap } from '../session/use-keymap.ts';
import { AppContext, type AppServices } from '../session/workbench-context.ts';
import { useAppearanceCommands } from '../settings/use-appearance-commands.ts';
import { Announcer } from '../status/announcer.tsx';
import { Toasts } from '../status/toasts.tsx';
import { go, useRoute } from './route.ts';
import { StudyWindow } from './study-window.tsx';

const Commands = deferred(async () => (await import('../palette/commands.tsx')).Commands);
const CheatSheet = deferred(async () => (await import('../palette/cheat-sheet.tsx')).CheatSheet);
const Settings = deferred(async () => (await import('../settings/settings.tsx')).Settings);

type Overlay = 'commands' | 'cheat-sheet' | 'settings';

export function WorkbenchRoot({ services }: { readonly services: AppServices }): ReactNode {
  return (
    <AppContext.Provider value={services}>
      <CSPProvider disableStyleElements>
        <Tooltip.Provider delay={500}>
          <Window services={services} />
        </Tooltip.Provider>
      </CSPProvider>
    </AppContext.Provider>
  );
}

function Window({ services }: { readonly services: AppServices }): ReactNode {
  const { host } = services;
  const route = useRoute();
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);

  useKeymap();
  useAppearanceCommands();
  useEffect(() => host.onCommand((command) => runCommand(command as CommandId)), [host]);
  useCommands({
    home: () => go({ kind: 'home' }),
    commands: () => setOverlay('commands'),
    'cheat-sheet': () => setOverlay('cheat-sheet'),
    settings: () => setOverlay('settings'),
  });

  return (
    <>
      {route.kind === 'home' ? <Home /> : <StudyWindow id={route.id} />}
      {overlay === 'commands' && <Commands onClose={close} />}
      {overlay === 'cheat-sheet' && <CheatSheet onClose={close} />}
      {overlay === 'settings' && <Settings onClose={close} />}
      <Toasts />
      <Announcer />
    </>
  );
}
