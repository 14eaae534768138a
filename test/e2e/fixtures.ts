import { test as base, type ElectronApplication, expect, type Page } from 'playwright/test'
import { namedSite } from '#twin/named-site'
import type { Site } from '#twin/site-model'
import { findElectron } from '../../.ci/electron-runtime.ts'
import type { KeyringState } from '../standin/system/keyring.ts'
import { type Computer, type StartedSlipway, setUpComputer } from './computer.ts'
import { type RealSite, serveRealSite } from './real-site.ts'

interface Options {
  /** State of the computer's keyring when Slipway is started. */
  readonly keyring: KeyringState
  /** What complaints of the page that the test provokes look like. */
  readonly expectedComplaints: RegExp | undefined
}

interface Fixtures extends Options {
  readonly needsElectron: undefined
  readonly computer: Computer
  readonly slipway: StartedSlipway
  readonly electron: ElectronApplication
  readonly page: Page
  /** Serves a site that Slipway takes for a real one. */
  readonly serve: (site: Site) => Promise<RealSite>
  /** Real sites with the demo sites' content. */
  readonly source: RealSite
  readonly destination: RealSite
}

export const test = base.extend<Fixtures>({
  keyring: ['os', { option: true }],
  expectedComplaints: [undefined, { option: true }],

  needsElectron: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
    async ({}, use, info) => {
      const isMissing = info.tags.includes('@electron') && findElectron() === undefined
      base.skip(isMissing, 'Electron’s own binary is not here, and only it can show this')
      await use(undefined)
    },
    { auto: true },
  ],

  computer: async ({ keyring, expectedComplaints }, use) => {
    const isReal = findElectron() !== undefined
    base.skip(isReal && keyring !== 'os', 'this computer’s own keyring cannot be made otherwise')
    const { computer, clearAway } = await setUpComputer(keyring)
    await use(computer)
    const { leaks, complaints, endings } = await clearAway()
    const unexpected = complaints.filter((one) => expectedComplaints?.test(one) !== true)
    expect(leaks, 'places in which a token was found').toEqual([])
    expect(unexpected, 'what the page complained of').toEqual([])
    expect(endings, 'Slipway ended by itself').not.toContain(false)
  },

  slipway: async ({ computer }, use) => use(await computer.start()),
  electron: async ({ slipway }, use) => use(slipway.electron),
  page: async ({ slipway }, use) => use(slipway.page),

  serve: async ({ computer }, use) => {
    const served: RealSite[] = []
    await use(async (site) => {
      const real = await serveRealSite(site, computer.keepSecret)
      served.push(real)
      return real
    })
    await Promise.all(served.map((site) => site.stop()))
  },
  source: async ({ serve }, use) => use(await serve(namedSite('acme-test'))),
  destination: async ({ serve }, use) => use(await serve(namedSite('acme-production'))),
})

export { expect }
