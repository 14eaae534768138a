import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { licenceNotices } from './.ci/licence-notices.ts'

const root = import.meta.dirname
const notices = licenceNotices()

/**
 * Three builds. Everything that main needs is bundled, so that the archive carries no packages; only
 * `electron` itself comes from the runtime. The preload script must be one CommonJS file.
 */
export default defineConfig({
  main: {
    plugins: [notices()],
    build: {
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: join(root, 'main/index.ts'),
          'engine-worker': join(root, 'main/worker/engine-worker.ts'),
          'twin-worker': join(root, 'main/worker/twin-worker.ts'),
          'replica-worker': join(root, 'main/worker/replica-worker.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [notices()],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), notices()],
    build: {
      target: 'chrome150',
      minify: true,
      rolldownOptions: { input: join(root, 'renderer/index.html') },
    },
  },
})
