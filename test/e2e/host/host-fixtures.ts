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

interface HostFixtures {
  /** Folder for everything of the app. */
  readonly folder: string
  /** The small app that asks the host for everything Slipway asks of it. */
  readonly launched: LaunchedApp
  readonly electron: ElectronApplication
  readonly page: Page
}

export const hostApp = 'test/e2e/host-app'

export const test = base.extend<HostFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
  folder: async ({}, use) => {
    // Chromium puts a socket below it, whose path must not be long.
    const folder = await mkdtemp(join(tmpdir(), 'slipway-host-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launched: async ({ folder }, use) => {
    const launched = await launchApp(hostApp, folder)
    await use(launched)
    expect(await launched.close()).toBe(true)
  },
  electron: async ({ launched }, use) => use(launched.electron),
  page: async ({ electron }, use) => {
    const page = await electron.firstWindow()
    await page.locator('html[data-app-state=ready]').waitFor()
    await use(page)
  },
})

export { expect }
