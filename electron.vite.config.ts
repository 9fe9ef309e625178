import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest runtime the app is run with, so that both it and the shipped one work.
const node = 'node20.18';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: node,
      rollupOptions: {
        // The engine is a process of its own, so it is a file of its own.
        input: { index: 'electron/main/index.ts', engine: 'electron/engine/serve.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: chrome,
      // A sandboxed preload can load nothing but 'electron': it is one CommonJS file with all else inside.
      externalizeDeps: false,
      rollupOptions: {
        input: 'electron/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      target: chrome,
      rollupOptions: { input: 'renderer/index.html' },
    },
    plugins: [react()],
  },
});
