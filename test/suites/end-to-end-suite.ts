import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ending } from '../../.ci/run-quietly.ts'
import type { EndToEndResults } from '../e2e/results-reporter.ts'
import { say, type Tally } from './tally.ts'

const root = join(import.meta.dirname, '..', '..')
const playwright = join(root, 'node_modules', 'playwright', 'cli.js')
const resultsFile = join(root, 'out', 'e2e-results.json')

/** Runs Playwright; what it writes is shown as it comes. */
const runPlaywright = async (paths: readonly string[]): Promise<EndToEndResults | undefined> => {
  mkdirSync(join(root, 'out'), { recursive: true })
  rmSync(resultsFile, { force: true })
  const child = spawn(process.execPath, [playwright, 'test', ...paths], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, E2E_RESULTS: resultsFile },
  })
  await once(child, 'exit')
  return existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : undefined
}

const fail = (text: string, tally: Tally): void => {
  tally.failed += 1
  say(`✗ end-to-end: ${text}`)
}

/** What the suite needs: a browser, and the app's bundles. */
export interface EndToEndNeeds {
  readonly browser: string | undefined
  readonly built: Ending
}

/** Runs the app from outside; only the specs whose path has one of the given parts. */
export const runEndToEndSuite = async (
  paths: readonly string[],
  { browser, built }: EndToEndNeeds,
  tally: Tally,
): Promise<void> => {
  if (browser === undefined) {
    fail('there is no Chrome, Chromium or Edge, and none could be installed', tally)
    return
  }
  if (built.code !== 0) {
    fail(`the app could not be built\n${built.said}`, tally)
    return
  }
  const results = await runPlaywright(paths)
  if (results === undefined) {
    fail('the suite ended without results', tally)
    return
  }
  tally.passed += results.passed
  tally.failed += results.failed
  for (const { reason, titles } of results.skipped) {
    tally.skipped += titles.length
    say(`skipped: ${titles.length} of the end-to-end suite: ${reason}`)
    for (const title of titles) say(`  ${title}`)
  }
}
