import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from 'playwright/test'
import { type LaunchedApp, launchApp } from '../launch.ts'

/** What the page of the host app finds in its window. */
export interface HostBridge {
  call(name: string, value?: unknown): Promise<unknown>
  tell(value: unknown): void
}

declare global {
  interface Window {
    readonly host: HostBridge
    readonly heard: readonly number[]
    readonly unsubscribe: () => void
  }
}

interface WorkerFixtures {
  /** Folder for everything of the app that tests share. */
  readonly sharedFolder: string
  /** The small app that asks the host for everything that Slipway asks of it. */
  readonly launched: LaunchedApp
}

interface HostFixtures {
  /** Folder for an app of one's own. */
  readonly folder: string
  readonly electron: ElectronApplication
  /** The page of the shared app, loaded anew. */
  readonly page: Page
}

export const hostApp = 'test/e2e/host-app'

const isReady = 'html[data-app-state=ready]'

/** Chromium puts a socket below it, whose path must not be long. */
const withFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-host-'))
  await use(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Waits for the page of the host app. */
export const readyPage = async (electron: ElectronApplication): Promise<Page> => {
  const page = await electron.firstWindow()
  await page.locator(isReady).waitFor()
  return page
}

export const test = base.extend<HostFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
  sharedFolder: [({}, use) => withFolder(use), { scope: 'worker' }],
  launched: [
    async ({ sharedFolder }, use) => {
      const launched = await launchApp(hostApp, sharedFolder)
      await readyPage(launched.electron)
      await use(launched)
      expect(await launched.close()).toBe(true)
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
  folder: ({}, use) => withFolder(use),
  electron: async ({ launched }, use) => use(launched.electron),
  page: async ({ electron }, use) => {
    const page = await electron.firstWindow()
    await page.reload()
    await page.locator(isReady).waitFor()
    await use(page)
  },
})

export { expect }
