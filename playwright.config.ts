import { defineConfig } from 'playwright/test'
import { findElectron, standInFolder } from './.ci/electron-runtime.ts'

// Which host runs the apps: the real Electron where it is, else the stand-in. No spec knows.
if (findElectron() === undefined) process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder
process.env.SLIPWAY_NODE = process.execPath

/** The end-to-end suite. Two workers: an app each, with its own browser. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // The engine works behind the page; with both workers busy an answer can take longer than usual.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['./test/e2e/results-reporter.ts']],
})
