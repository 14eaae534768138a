import { createDemoSites } from '#worker/demo-sites'
import { twinWorker } from './worker-files.ts'

// Serves the demo sites until it is killed; says where.

const folder = process.argv[2] ?? ''
const { destination } = await createDemoSites({ folder, workerFile: twinWorker }).start()
process.stdout.write(`${JSON.stringify(destination)}\n`)
