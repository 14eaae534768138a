import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import type { OperationName } from '#contract/operations'
import type { FakeBridge } from './fake-bridge.ts'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n'; img-src 'self' data:; connect-src 'none'"

/** Answers with the built page, under a policy as strict as the real one's. */
const servePage = (page: Page, folder: string): Promise<unknown> => {
  const read = new Map<string, Promise<string>>()
  return page.route('http://slipway.test/**', async (route) => {
    const path = new URL(route.request().url()).pathname
    const file = join(folder, path === '/' ? 'index.html' : path)
    const text = read.get(file) ?? readFile(file, 'utf8')
    read.set(file, text)
    const body = (await text).replace('__CSP_NONCE__', 'n')
    const contentType = mimeTypes[extname(file)] ?? 'text/plain'
    await route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } })
  })
}

/** Puts the bridge into every document of the page that is to come. */
const bridgeInto = async (
  page: Page,
  ask: (name: OperationName, input: never) => unknown,
): Promise<void> => {
  await page.exposeFunction('askMain', ask)
  await page.addInitScript(() => {
    const listeners = new Set<(event: unknown) => void>()
    const own = window as unknown as {
      askMain: (name: string, input: unknown) => Promise<unknown>
      tellPage: (event: unknown) => void
      bridge: unknown
    }
    own.tellPage = (event) => {
      for (const listener of listeners) listener(event)
    }
    own.bridge = {
      call: (name: string, input: unknown) => own.askMain(name, input),
      subscribe: (listener: (event: unknown) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
  })
}

/** A window that shows the built page before one false main process after the other. */
export interface ScreenWindow {
  readonly page: Page
  /** Begins anew before another main process; resolves once the app stands. */
  readonly show: (bridge: FakeBridge) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens one. The same window for many scenes saves the browser most of its work: it starts no
 * process and compiles nothing twice.
 */
export const openWindow = async (
  browser: Browser,
  folder: string,
  options: BrowserContextOptions = {},
): Promise<ScreenWindow> => {
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, ...options })
  const page = await context.newPage()
  let shown: FakeBridge | undefined
  await servePage(page, folder)
  await bridgeInto(page, (name, input) => shown?.call(name, input))
  return {
    page,
    show: async (bridge) => {
      shown = bridge
      bridge.subscribe((event) => {
        if (shown !== bridge) return
        void page.evaluate((told) => {
          const own = window as unknown as { tellPage: (event: unknown) => void }
          own.tellPage(told)
        }, event)
      })
      // Nothing lies under the mouse where the last scene left it.
      await page.mouse.move(0, 0)
      await page.goto('http://slipway.test/')
      await page.waitForSelector('html[data-app-state="ready"], html[data-app-state="failed"]')
    },
    close: () => context.close(),
  }
}
