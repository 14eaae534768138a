import { type AddressInfo, createServer } from 'node:net'
import { findElectron } from '../../../.ci/electron-runtime.ts'
import { expect, test } from './host-fixtures.ts'

test('the policy that main sends holds', async ({ page }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.body.append(script)
    return 'intruder' in window
  })
  expect(ran).toBe(false)
})

test('the page of the stand-in has no network', async ({ page }) => {
  test.skip(findElectron() !== undefined, 'in Electron the policy alone keeps the page from it')
  let connections = 0
  const server = createServer().on('connection', (socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const outcomes = await page.evaluate(async (host) => {
    const fetched = fetch(`http://${host}/`).then(
      () => 'fetched',
      () => 'failed',
    )
    const socket = new WebSocket(`ws://${host}/`)
    const connected = new Promise((resolve) => {
      socket.addEventListener('open', () => resolve('connected'))
      socket.addEventListener('error', () => resolve('failed'))
    })
    return Promise.all([fetched, connected])
  }, `127.0.0.1:${port}`)
  server.close()
  expect({ outcomes, connections }).toEqual({ outcomes: ['failed', 'failed'], connections: 0 })
})

test('a file that main does not serve is not there', async ({ page }) => {
  expect(await page.evaluate(async () => (await fetch('main.css')).status)).toBe(404)
})

test('a link is announced to main, and goes nowhere', async ({ electron, page }) => {
  const before = page.url()
  const announced = electron.evaluate(
    ({ app }) => new Promise((resolve) => app.once('host-app-navigation' as never, resolve)),
  )
  await page.getByRole('link', { name: 'Docs' }).click()
  expect(await announced).toBe('https://example.invalid/docs')
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => window.host.call('echo', 'alive'))).toBe('alive')
})

test('a window that the page wants is announced to main and denied', async ({ electron, page }) => {
  const wanted = electron.evaluate(
    ({ app }) => new Promise((resolve) => app.once('host-app-window-wanted' as never, resolve)),
  )
  await page.getByRole('link', { name: 'New window' }).click()
  expect(await wanted).toBe('https://example.invalid/blank')
  const count = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(count).toBe(1)
})

test('permissions are denied when main denies them', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications'] as const
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return found.map(({ state }) => state)
  })
  expect(states).toEqual(['denied', 'denied'])
})

test('the theme that main sets reaches the page', async ({ page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await page.evaluate(() => window.host.call('theme', 'dark'))).toBe(true)
  await expect.poll(isDark).toBe(true)
  expect(await page.evaluate(() => window.host.call('theme', 'light'))).toBe(false)
  await expect.poll(isDark).toBe(false)
})

test('the content of the window has the size that was asked for', async ({ page }) => {
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 600])
})
