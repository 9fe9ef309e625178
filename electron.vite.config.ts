import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest runtime the app is run with, so that both it and the shipped one work.
const node = 'node20.18';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: node,
      rolldownOptions: {
        // The engine is a process of its own, so it is a file of its own.
        input: { index: 'electron/main/index.ts', engine: 'electron/engine/serve.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      // A sandboxed preload can load nothing but 'electron': it is one CommonJS file with all else inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: 'electron/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    build: {
      target: chrome,
      minify: true,
      // One file, read from the disk: nothing is gained by taking it apart.
      chunkSizeWarningLimit: 2000,
      // The window's policy allows no script in the page itself and no font from an address that holds its own data.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
    plugins: [react()],
  },
});
