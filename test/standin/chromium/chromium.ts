import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { log } from '../log.ts'
import { connectDevTools } from './devtools.ts'
import { findBrowser } from './find-browser.ts'
import { chromiumSwitches } from './switches.ts'

/** Whether windows are shown on a screen. */
export const windowsShown = process.env.STANDIN_WINDOWS === '1'

const patienceAtEnd = 3_000
const profile = mkdtempSync(join(tmpdir(), 'stand-in-'))

const start = () => {
  const browser = findBrowser()
  if (browser === undefined) throw new Error('stand-in: there is no Chrome, Chromium or Edge')
  return spawn(browser, chromiumSwitches(profile, windowsShown), {
    // It listens on the fourth and speaks on the fifth, and ends when they are closed: with us.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
}

const child = start()
const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
const connection = connectDevTools(child.stdio[3] as Writable, child.stdio[4] as Readable)

const lines: string[] = []

// A test driver waits for this line, as it does with Electron; the rest is for the curious.
createInterface(child.stderr as Readable).on('line', (line) => {
  if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
  else {
    lines.push(line)
    log('chromium:', line)
  }
})

const removeProfile = (): void => {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}
process.on('exit', () => {
  child.kill('SIGKILL')
  removeProfile()
})

/** The browser that shows the windows. It starts when this module is loaded. */
export const chromium = {
  ...connection,
  /** Resolves when it answers and tells of every page before the page runs. */
  started: Promise.all([
    connection.browser.send('Target.setDiscoverTargets', { discover: true }),
    connection.browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    }),
  ]).then(() => {}),
  /** Calls back when it ended, by itself or by the user, with what it said last. */
  onGone: (listener: (lastWords: string) => void): void => {
    void ended.then(() => listener(lines.slice(-5).join('\n')))
  },
  /** Asks it to end, and ends it when it does not. */
  close: async (): Promise<void> => {
    const { promise: tooLong, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, patienceAtEnd)
    connection.browser.send('Browser.close').catch(() => {})
    await Promise.race([ended, tooLong])
    clearTimeout(timer)
  },
}
