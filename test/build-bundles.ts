import { join } from 'node:path'
import { build } from 'vite'
import { bundled, bundleFolder } from './bundles.ts'

/** Bundles once, before the tests, what they start again and again. */
export const setup = async (): Promise<void> => {
  await build({
    root: join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: bundleFolder,
      rolldownOptions: { input: bundled, output: { entryFileNames: '[name].js' } },
    },
  })
}
