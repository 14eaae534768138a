import { readdir } from 'node:fs/promises'
import type { ElectronApplication, Page } from 'playwright/test'
import { connectionsText } from '#contract/wording/screens/connections-text'
import { expect, test } from '../fixtures.ts'
import { connectionsPage } from '../pages/connections-page.ts'
import { settingsPage } from '../pages/settings-page.ts'
import { shellPage } from '../pages/shell-page.ts'

const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)

const backgroundOf = (electron: ElectronApplication): Promise<string | undefined> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())

test('the theme is changed at once, window included, and is there after a restart', async ({
  page,
  electron,
  computer,
}) => {
  await shellPage(page).go('settings')
  const light = await backgroundOf(electron)
  await settingsPage(page).setTheme('dark')
  await expect.poll(() => isDark(page)).toBe(true)
  await expect.poll(() => backgroundOf(electron)).not.toBe(light)
  const dark = await backgroundOf(electron)
  await settingsPage(page).setTheme('light')
  await expect.poll(() => isDark(page)).toBe(false)
  await settingsPage(page).setTheme('dark')
  await expect.poll(() => isDark(page)).toBe(true)

  const again = await computer.restart()
  expect(await isDark(again.page)).toBe(true)
  expect(await backgroundOf(again.electron)).toBe(dark)
})

test('diagnostics say nothing of sites and tokens', async ({ page, source }) => {
  await connectionsPage(page).connect(source.signIn(), { label: 'Very own label' })
  await expect(connectionsPage(page).stored).toBeVisible()
  await shellPage(page).go('settings')
  await settingsPage(page).showDiagnostics()
  const text = await settingsPage(page).diagnostics.innerText()
  expect(text).toContain('Slipway')
  for (const own of [
    'Acme',
    'Very own label',
    new URL(source.address).host,
    source.credentials.email,
  ]) {
    expect(text).not.toContain(own)
  }
})

test('everything is removed when the user wants it, and closing brings nothing back', async ({
  page,
  slipway,
  computer,
  source,
}) => {
  await connectionsPage(page).connect(source.signIn())
  await expect(connectionsPage(page).stored).toBeVisible()
  await shellPage(page).go('settings')
  await settingsPage(page).removeEverything()
  await expect(page.getByRole('heading', { name: connectionsText.welcome })).toBeVisible()
  const isOwn = (name: string): boolean => /token|site|runs|work|settings|window/.test(name)
  expect((await readdir(computer.dataFolder)).filter(isOwn)).toEqual([])
  await slipway.close()
  expect((await readdir(computer.dataFolder)).filter(isOwn)).toEqual([])
})
