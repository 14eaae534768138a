import { join } from 'node:path'

const bundles = join(import.meta.dirname, '..', '..', '..', 'out', 'test-workers')

/** The workers, bundled before the tests as they are for the app (`test/build-workers.ts`). */
export const twinWorker = join(bundles, 'twin-worker.js')
export const engineWorker = join(bundles, 'engine-worker.js')
