import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const source = (name: string): string => join(root, 'main', 'worker', `${name}.ts`)

/**
 * Bundles the workers once before the tests, and the program that kills itself. Started from their
 * sources, each thread would strip types by a WebAssembly module of its own, and Node 24 may crash
 * when threads with such modules come and go (nodejs/node#64500). The app starts bundles as well.
 * The program is started over and over, which takes half the time from one file.
 */
export const setup = async (): Promise<void> => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: join(root, 'out', 'test-workers'),
      rolldownOptions: {
        input: {
          'engine-worker': source('engine-worker'),
          'twin-worker': source('twin-worker'),
          'replica-worker': source('replica-worker'),
          'deploy-and-die': join(root, 'test/integration/deployment/deploy-and-die.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}
