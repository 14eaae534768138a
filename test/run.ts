import { ensureBrowser } from '../.ci/browser.ts'
import { ensureBuilt } from '../.ci/build.ts'
import { runChecks } from './suites/checks.ts'
import { runEndToEndSuite } from './suites/end-to-end-suite.ts'
import { keepFilesInMemory } from './suites/memory-folder.ts'
import { say, type Tally } from './suites/tally.ts'
import { runVitestSuite } from './suites/vitest-suite.ts'

const isEndToEnd = (path: string): boolean => path.includes('e2e') || path.endsWith('.spec.ts')

/**
 * Types, lint, every vitest suite, then the app from outside; closes with one line and a telling exit
 * code. With paths, only the suites and files that they name.
 */
const run = async (paths: readonly string[]): Promise<void> => {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  const endToEnd = paths.filter(isEndToEnd)
  const others = paths.filter((path) => !isEndToEnd(path))
  const runsEndToEnd = paths.length === 0 || endToEnd.length > 0
  const browser = await ensureBrowser((text) => process.stderr.write(`slipway: ${text}\n`))

  keepFilesInMemory()
  runChecks(tally)
  // Before the other suites, of which one starts the built app too.
  const built = runsEndToEnd ? await ensureBuilt() : undefined
  if (paths.length === 0 || others.length > 0) await runVitestSuite(others, tally)
  if (built !== undefined) await runEndToEndSuite(endToEnd, { browser, built }, tally)

  say(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0
}

await run(process.argv.slice(2))
