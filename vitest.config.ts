// Unit tests stand beside their source; those of the views ask for a document themselves (`@vitest-environment jsdom`).
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    restoreMocks: true,
    setupFiles: ['src-renderer/fixed-seed-for-tests.ts'],
    // A law over thousands of cases may take long on a busy machine; nothing here is a timed test.
    testTimeout: 60_000,
  },
});
