import { expect, test } from 'vitest'
import { planStart, type Situation } from '../../../.ci/start-plan.ts'

const usual: Situation = {
  platform: 'linux',
  isRoot: false,
  hasDisplay: true,
  electron: async () => undefined,
  browser: () => '/usr/bin/chromium',
}

/** Electron is not even looked for where it could not be started. */
const notAsked = async (): Promise<string> => {
  throw new Error('asked for Electron')
}

test('the app opens in Electron where there is one', async () => {
  const plan = await planStart({ ...usual, electron: async () => '/electron' })
  expect(plan).toEqual({ open: 'application', electron: '/electron', says: [] })
})

test('without Electron a browser shows a preview, and one sentence says how to get Electron', async () => {
  const { open, says } = await planStart(usual)
  expect(open).toBe('preview')
  expect(says[0]).toMatch(/ELECTRON_MIRROR.*HTTPS_PROXY/)
  expect(says[1]).toMatch(/demo sites only/)
})

test.each([
  ['as root', { isRoot: true, electron: notAsked }, /as root/],
  ['without a display', { hasDisplay: false, electron: notAsked }, /no display/],
  ['without Electron and browser', { browser: () => undefined }, /ELECTRON_MIRROR/],
  ['without Electron on Windows', { platform: 'win32' as const }, /ELECTRON_MIRROR/],
])('%s the demo runs in the terminal, and the reason is said', async (_name, change, reason) => {
  const { open, says } = await planStart({ ...usual, ...change })
  expect(open).toBe('terminal')
  expect(says.join('\n')).toMatch(reason)
  expect(says.at(-1)).toMatch(/demo in the terminal/)
})
