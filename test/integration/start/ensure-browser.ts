import { ensureBrowser } from '../../../.ci/browser.ts'

// Prints the browser that the tests would use, and on the standard error what was done for it.
const browser = await ensureBrowser((text) => process.stderr.write(`slipway: ${text}\n`))
process.stdout.write(`${browser ?? 'none'}\n`)
