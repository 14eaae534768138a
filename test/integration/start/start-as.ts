import { startSlipway } from '../../../.ci/start-slipway.ts'

// Starts Slipway as on another computer: `node start-as.ts ELECTRON BROWSER ARGUMENT …`,
// either of them empty.
const [electron = '', browser = '', ...args] = process.argv.slice(2)

process.exitCode = await startSlipway(
  {
    platform: process.platform,
    isRoot: false,
    hasDisplay: true,
    electron: async () => electron || undefined,
    browser: () => browser || undefined,
  },
  args,
  (text) => process.stderr.write(`slipway: ${text}\n`),
)
