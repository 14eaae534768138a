import { join } from 'node:path'

const source = join(import.meta.dirname, '..', '..', '..', 'main', 'worker')

/** The workers' sources, which Node runs as they are. */
export const twinWorker = join(source, 'twin-worker.ts')
export const engineWorker = join(source, 'engine-worker.ts')
