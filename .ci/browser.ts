import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../test/standin/chromium/find-browser.ts'
import { runQuietly } from './run-quietly.ts'

const root = join(import.meta.dirname, '..')
const downloadLimit = 5 * 60_000
const installLimit = 10 * 60_000

type Say = (text: string) => void

/** The browser that Playwright downloaded, now or before. */
const fromPlaywright = async (): Promise<string | undefined> => {
  const { chromium } = await import('playwright')
  const downloaded = chromium.executablePath()
  return existsSync(downloaded) ? downloaded : undefined
}

const download = async (say: Say): Promise<string | undefined> => {
  const before = await fromPlaywright()
  if (before !== undefined) return before
  say('downloading a browser for the tests (once) …')
  const cli = join(root, 'node_modules', 'playwright', 'cli.js')
  await runQuietly(process.execPath, [cli, 'install', '--no-shell', 'chromium'], downloadLimit)
  return fromPlaywright()
}

const installFromDebian = async (say: Say): Promise<string | undefined> => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say('installing Debian’s chromium for the tests (once) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runQuietly('apt-get', ['update'], installLimit, env)
  const packages = ['install', '--yes', '--no-install-recommends', 'chromium']
  const { code, said } = await runQuietly('apt-get', packages, installLimit, env)
  if (code !== 0) say(said.trim().split('\n').slice(-3).join('\n'))
  return findBrowser()
}

/**
 * A Chrome, Chromium or Edge for the tests: an installed one, else the one that Playwright
 * downloads, else Debian's, where it may be installed. What is found is left in SLIPWAY_BROWSER.
 */
export const ensureBrowser = async (say: Say): Promise<string | undefined> => {
  const browser = findBrowser() ?? (await download(say)) ?? (await installFromDebian(say))
  if (browser !== undefined) process.env.SLIPWAY_BROWSER = browser
  return browser
}
