import { join } from 'node:path'
import { findBrowser } from '../test/standin/chromium/find-browser.ts'
import { findElectron, standInFolder } from './electron-runtime.ts'
import { runQuietly } from './run-quietly.ts'
import { startSlipway } from './start-slipway.ts'

// `npm start`: builds Slipway when needed and opens it. Arguments go to the app, or to the demo.

const downloadLimit = 3 * 60_000
const installer = join(import.meta.dirname, '..', 'node_modules', 'electron', 'install.js')

const say = (text: string): void => {
  process.stderr.write(`slipway: ${text}\n`)
}

/** Electron's package has no binary in it; its own installer brings one. */
const bringElectron = async (): Promise<string | undefined> => {
  const here = findElectron()
  if (here !== undefined) return here
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? ''
  if (named !== '' && named !== standInFolder) {
    say(`there is no Electron in ${named}, which ELECTRON_OVERRIDE_DIST_PATH names.`)
    return undefined
  }
  say('bringing Electron (once) …')
  await runQuietly(process.execPath, [installer], downloadLimit)
  return findElectron()
}

const shows = (name: 'DISPLAY' | 'WAYLAND_DISPLAY'): boolean => (process.env[name] ?? '') !== ''

process.exitCode = await startSlipway(
  {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasDisplay: process.platform !== 'linux' || shows('DISPLAY') || shows('WAYLAND_DISPLAY'),
    electron: bringElectron,
    browser: findBrowser,
  },
  process.argv.slice(2),
  say,
)
