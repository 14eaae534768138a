import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { toDataCenter } from '#twin/data-center/create-site'
import { namedSite } from '#twin/named-site'
import { startTwin } from '#twin/serve'
import { ensureBrowser } from '../../.ci/browser.ts'
import { ensureBuilt } from '../../.ci/build.ts'
import { findElectron, standInFolder } from '../../.ci/electron-runtime.ts'
import { walkToDataCenter } from './data-center-walk.ts'
import { launchApp } from './launch.ts'
import { serveRealSite } from './real-site.ts'
import { walkThrough } from './walk.ts'

// Pictures of every screen in both themes: `npm run screenshots`. They go to docs/images.

const root = join(import.meta.dirname, '..', '..')
const images = join(root, 'docs', 'images')
const size = { width: 1180, height: 780 }

const say = (text: string): void => {
  process.stderr.write(`slipway: ${text}\n`)
}

/** Pictures show a user's folder, not that of the machine on which they were taken. */
const nameFolder = (page: Page, folder: string): Promise<void> =>
  page.evaluate((own) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      text.nodeValue = (text.nodeValue ?? '').replaceAll(own, '~/.config/Slipway')
    }
  }, folder)

const takePictures = async (theme: 'light' | 'dark'): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-'))
  const sites = [namedSite('acme-test'), namedSite('acme-production')]
  const [source, destination] = await Promise.all(
    sites.map((site) => serveRealSite(site, () => {})),
  )
  if (source === undefined || destination === undefined) throw new Error('two sites are needed')
  const keyring = join(folder, 'keyring')
  await writeFile(keyring, 'os')
  const app = await launchApp('.', folder, { env: { STANDIN_KEYRING_FILE: keyring } })
  const page = await app.electron.firstWindow()
  await page.setViewportSize(size)
  await expect(page.locator('html[data-app-state=ready]')).toBeVisible()
  const visit = async (screen: string): Promise<void> => {
    await nameFolder(page, join(folder, 'user-data'))
    await page.screenshot({
      path: join(images, `${screen}-${theme}.png`),
      animations: 'disabled',
      caret: 'hide',
    })
    say(`${screen}, ${theme}`)
  }
  await walkThrough({ page, source, destination, theme, visit })
  await page.keyboard.press('Escape')
  const dataCenter = await startTwin({ site: toDataCenter(namedSite('acme-production')) })
  const sourceHost = new URL(source.address).host
  await walkToDataCenter({ page, sourceHost, destination: dataCenter, visit })
  await app.close()
  await Promise.all([source.stop(), destination.stop(), dataCenter.stop()])
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

if ((await ensureBrowser(say)) === undefined) throw new Error('there is no browser')
const built = await ensureBuilt()
if (built.code !== 0) throw new Error(built.said)
if (findElectron() === undefined) process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder
process.env.SLIPWAY_NODE = process.execPath
await mkdir(images, { recursive: true })
for (const theme of ['light', 'dark'] as const) await takePictures(theme)
