import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Where bundles for tests are. */
export const bundleFolder = join(root, 'out', 'test-bundles')

/**
 * What tests start again and again, by name. Workers are bundled because of threads: from its
 * sources, each would strip types by a WebAssembly module of its own, and Node 24 may crash when
 * threads with such modules come and go (nodejs/node#64500). The app starts bundles as well.
 * Programs are bundled because of time: from one file they start in a fraction of it.
 */
export const bundled = {
  'engine-worker': join(root, 'main/worker/engine-worker.ts'),
  'twin-worker': join(root, 'main/worker/twin-worker.ts'),
  'replica-worker': join(root, 'main/worker/replica-worker.ts'),
  slipway: join(root, 'main/terminal/slipway.ts'),
  'demo-command': join(root, 'main/terminal/demo-command.ts'),
  'twin-command': join(root, 'main/terminal/twin-command.ts'),
  'deploy-and-die': join(root, 'test/integration/deployment/deploy-and-die.ts'),
  'deploy-apart': join(root, 'test/integration/runs/deploy-apart.ts'),
  'serve-and-wait': join(root, 'test/integration/worker/serve-and-wait.ts'),
} as const

/** The file of a bundle; it is there once `test/build-bundles.ts` ran. */
export const bundle = (name: keyof typeof bundled): string => join(bundleFolder, `${name}.js`)
