import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { noteShippedModules } from './resources/release/shipped-modules.ts';

/** Every browser we run in reads woff2; the second copy of each font doubles the build. */
const woff2Only: Plugin = {
  name: 'isoplan:woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource.*\.css/.test(id)) return null;
    return code.replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, '');
  },
};

// An electron-vite config is read from its default export.
export default defineConfig({
  main: {
    plugins: [noteShippedModules('main')],
    build: {
      rolldownOptions: {
        input: {
          electron: 'src/main/hosts/electron/main.ts',
          cli: 'src/main/hosts/cli/main.ts',
          'plan-thread': 'src/main/adapters/planning/plan-thread.ts',
          'packing-thread': 'src/main/adapters/solver/packing-thread.ts',
          'calibration-worker': 'src/main/adapters/calibration/calibration-worker.ts',
        },
      },
    },
  },
  preload: {
    plugins: [noteShippedModules('preload')],
    build: {
      // A sandboxed preload is CommonJS and can load nothing but electron itself.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src/main/hosts/electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react(), woff2Only, noteShippedModules('page')],
    html: { cspNonce: '__CSP_NONCE__' },
    worker: { format: 'es', plugins: () => [noteShippedModules('worker')] },
    // Inlined fonts would be data: URLs; the page loads files from its own origin only.
    build: { minify: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  },
});
