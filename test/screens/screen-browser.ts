import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import type { OperationName } from '#contract/operations'
import { findBrowser } from '../standin/chromium/find-browser.ts'
import type { FakeBridge } from './fake-bridge.ts'

const root = join(import.meta.dirname, '..', '..')
const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n'; img-src 'self' data:; connect-src 'none'"

/** Builds the page into a temporary folder, and gives that. */
export const buildPage = async (): Promise<string> => {
  const outDir = await mkdtemp(join(tmpdir(), 'slipway-page-'))
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000, target: 'chrome150' },
  })
  return outDir
}

/** Starts an installed browser. Its sandbox needs a user who is not root. */
export const startBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
  })
}

/** Shows the page before a false main process, under a policy as strict as the real one's. */
export const openPage = async (
  browser: Pick<Browser, 'newPage'>,
  folder: string,
  bridge: FakeBridge,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1180, height: 820 }, ...options })
  await page.route('http://slipway.test/**', async (route) => {
    const path = new URL(route.request().url()).pathname
    const file = join(folder, path === '/' ? 'index.html' : path)
    const body = (await readFile(file, 'utf8')).replace('__CSP_NONCE__', 'n')
    const contentType = mimeTypes[extname(file)] ?? 'text/plain'
    await route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } })
  })
  await page.exposeFunction('askMain', (name: OperationName, input: never) =>
    bridge.call(name, input),
  )
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
  bridge.subscribe((event) => {
    void page.evaluate((told) => {
      const own = window as unknown as { tellPage: (event: unknown) => void }
      own.tellPage(told)
    }, event)
  })
  await page.goto('http://slipway.test/')
  await page.waitForSelector('html[data-app-state="ready"], html[data-app-state="failed"]')
  return page
}
