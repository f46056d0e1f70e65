// Builds the three programs: the desktop shell (main), its only door to the window (preload), and the workbench (renderer).
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8')) as { version: string };

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Node 20, not Electron's Node, so that the same bundle also runs in the stand-in host of the tests.
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve(here, 'src-main/main.ts'),
          'web-server': resolve(here, 'src-main/web-server.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(here, 'src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    publicDir: resolve(here, 'resources/public'),
    plugins: [react()],
    define: { __APP_VERSION__: JSON.stringify(version) },
    resolve: {
      // Its build for browsers needs a document and innerHTML; import workers have no document.
      alias: {
        'decode-named-character-reference': resolve(here, 'node_modules/decode-named-character-reference/index.js'),
      },
    },
    // The import worker loads the reader of a format only when a file of that format comes.
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The policy allows no data: scripts and no inline anything; small assets stay files.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve(here, 'src-renderer/index.html') } },
    },
  },
});
