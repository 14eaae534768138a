import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from 'playwright/test'
import { namedSite } from '#twin/named-site'
import type { Site } from '#twin/site-model'
import { findElectron } from '../../.ci/electron-runtime.ts'
import type { KeyringState } from '../standin/system/keyring.ts'
import { contentOfPage, findSecrets, findSecretsInFolder, type Leak } from './canary.ts'
import { type LaunchedApp, launchApp } from './launch.ts'
import { type RealSite, serveRealSite } from './real-site.ts'
import { complaintsIn, type Note, readNotes } from './recording.ts'

const recorder = join(import.meta.dirname, 'record-messages.cjs')

/** A start of Slipway: the app, and its window once it can be used. */
export interface StartedSlipway extends LaunchedApp {
  readonly page: Page
}

/** Slipway on a computer of its own: a folder for everything, a keyring, as many starts as wanted. */
export interface Computer {
  /** Where Slipway keeps its things. */
  readonly dataFolder: string
  /** With switches of Slipway's own, such as `--preview`. */
  start(...switches: readonly string[]): Promise<StartedSlipway>
  /** Ends Slipway as a user does, and starts it again. */
  restart(): Promise<StartedSlipway>
  setKeyring(state: KeyringState): Promise<void>
  /** What main let out so far. */
  notes(): readonly Note[]
  /** A token, from now on, must not be found anywhere. */
  keepSecret(token: string): void
}

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

const openPage = async (launched: LaunchedApp): Promise<Page> => {
  const page = await launched.electron.firstWindow()
  await page.locator('html[data-app-state=ready]').waitFor()
  return page
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
    // Chromium puts a socket below it, whose path must not be long.
    const folder = await mkdtemp(join(tmpdir(), 'slipway-'))
    const keyringFile = join(folder, 'keyring')
    const record = join(folder, 'messages.jsonl')
    const secrets = new Set<string>()
    const started: LaunchedApp[] = []
    const leaks: Leak[] = []
    const endings: boolean[] = []
    const setKeyring = (state: KeyringState) => writeFile(keyringFile, state)
    await setKeyring(keyring)
    await mkdir(join(folder, 'user-data'))

    const start: Computer['start'] = async (...switches) => {
      const launched = await launchApp('.', folder, {
        switches: ['-r', recorder, ...switches],
        env: { STANDIN_KEYRING_FILE: keyringFile, E2E_RECORD: record },
      })
      started.push(launched)
      return { ...launched, page: await openPage(launched) }
    }

    const computer: Computer = {
      dataFolder: join(folder, 'user-data'),
      setKeyring,
      notes: () => readNotes(record),
      keepSecret: (token) => void secrets.add(token),
      start,
      restart: async () => {
        endings.push(...(await Promise.all(started.map((launched) => launched.close()))))
        return start()
      },
    }
    await use(computer)

    const all = [...secrets]
    for (const page of started.flatMap(({ electron }) => electron.windows())) {
      leaks.push(...findSecrets('page', await contentOfPage(page), all))
    }
    leaks.push(...(await findSecretsInFolder(folder, all)))
    endings.push(...(await Promise.all(started.map((launched) => launched.close()))))
    leaks.push(...(await findSecretsInFolder(folder, all)))
    for (const { output } of started) leaks.push(...findSecrets('output', output(), all))
    const complaints = complaintsIn(readNotes(record)).filter(
      (complaint) => expectedComplaints?.test(complaint) !== true,
    )
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })

    expect(leaks, 'places in which a token was found').toEqual([])
    expect(complaints, 'what the page complained of').toEqual([])
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
