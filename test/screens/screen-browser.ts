import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium } from 'playwright'
import { build } from 'vite'
import { findBrowser } from '../standin/chromium/find-browser.ts'

const root = join(import.meta.dirname, '..', '..')

/** Does something as it is done for users: Vitest's own surroundings would bring React's checks along. */
const forUsers = async (work: () => Promise<unknown>): Promise<void> => {
  const { NODE_ENV: before } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** Builds the page as the app has it into a temporary folder, and gives that. */
export const buildPage = async (): Promise<string> => {
  const outDir = await mkdtemp(join(tmpdir(), 'slipway-page-'))
  await forUsers(() =>
    build({
      configFile: false,
      root: join(root, 'renderer'),
      plugins: [react()],
      logLevel: 'error',
      build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000, target: 'chrome150' },
    }),
  )
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
