import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { launchApp } from '../launch.ts'
import { expect, hostApp, readyPage, test } from './host-fixtures.ts'

const electronBinary: string = createRequire(import.meta.url)('electron')

test('main learns what it asks about itself', async ({ electron, sharedFolder, page }) => {
  await page.title()
  const known = await electron.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    packaged: app.isPackaged,
    userData: app.getPath('userData'),
    preview: app.commandLine.hasSwitch('preview'),
    type: (process as NodeJS.Process & { type?: string }).type,
  }))
  expect(known).toEqual({
    name: 'Host App',
    version: '1.2.3',
    packaged: false,
    userData: join(sharedFolder, 'user-data'),
    preview: false,
    type: 'browser',
  })
})

test('workers of main work', async ({ page }) => {
  expect(await page.evaluate(() => window.host.call('work', 21))).toEqual({ doubled: 42 })
})

test('the menu opens a second window; closing it leaves the app', async ({ electron, page }) => {
  const opened = electron.waitForEvent('window')
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open')?.click())
  const second = await opened
  await second.locator('html[data-app-state=ready]').waitFor()
  await second.close()
  expect(await page.evaluate(() => window.host.call('echo', 'still here'))).toBe('still here')
  const count = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(count).toBe(1)
})

test('a window may refuse to be closed, and so the app to quit', async ({ electron, page }) => {
  await page.title()
  const refused = await electron.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.once('close', (event) => event.preventDefault())
    app.quit()
    return window?.isDestroyed()
  })
  expect(refused).toBe(false)
  expect(await page.evaluate(() => window.host.call('echo', 'alive'))).toBe('alive')
})

test('a page that crashed is told of, and can be loaded again', async ({ folder }) => {
  const { electron, close } = await launchApp(hostApp, folder)
  await readyPage(electron)
  const reason = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const gone = new Promise((resolve) =>
      contents?.once('render-process-gone', (_event, details) => resolve(details.reason)),
    )
    contents?.forcefullyCrashRenderer()
    return gone
  })
  expect(['crashed', 'killed']).toContain(reason)
  const loaded = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const finished = new Promise((resolve) =>
      contents?.once('did-finish-load', () => resolve(contents.getURL())),
    )
    contents?.reload()
    return finished
  })
  expect(loaded).toBe('app://bundle/index.html')
  expect(await close()).toBe(true)
})

test('a second instance leaves word with the first and ends', async ({
  electron,
  sharedFolder,
  page,
}) => {
  await page.title()
  const heard = electron.evaluate(
    ({ app }) =>
      new Promise((resolve) =>
        app.once('second-instance', (_event, argv, _folder, data) =>
          resolve({ said: argv.includes('--hello'), from: typeof (data as { from: number }).from }),
        ),
      ),
  )
  const second = spawn(
    electronBinary,
    [
      hostApp,
      '--hello',
      `--user-data-dir=${join(sharedFolder, 'user-data')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  )
  const [code] = await once(second, 'exit')
  expect(code).toBe(7)
  expect(await heard).toEqual({ said: true, from: 'number' })
})

test('an app that was killed can be started again', async ({ folder }) => {
  const first = await launchApp(hostApp, folder)
  await readyPage(first.electron)
  await first.kill()
  const again = await launchApp(hostApp, folder)
  const page = await readyPage(again.electron)
  expect(await page.evaluate(() => window.host.call('echo', 'back'))).toBe('back')
  expect(await again.close()).toBe(true)
})
