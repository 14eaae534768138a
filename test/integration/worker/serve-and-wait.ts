import { createDemoSites } from '#worker/demo-sites'

// Serves the demo sites until it is killed; says where.

const [workerFile = '', folder = ''] = process.argv.slice(2)
const { destination } = await createDemoSites({ folder, workerFile }).start()
process.stdout.write(`${JSON.stringify(destination)}\n`)
