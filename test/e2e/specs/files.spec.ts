import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { fileText } from '#contract/wording/screens/file-text'
import { papersText } from '#contract/wording/screens/papers-text'
import { saveText } from '#contract/wording/screens/save-text'
import { siteCardText } from '#contract/wording/screens/site-card-text'
import { expect, test } from '../fixtures.ts'
import { analyzeProject, connectBoth } from '../journeys.ts'
import { connectionsPage } from '../pages/connections-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { settingsPage } from '../pages/settings-page.ts'
import { shellPage } from '../pages/shell-page.ts'
import { sitesPage } from '../pages/sites-page.ts'

const patience = { timeout: 60_000 }
const said = 'Is the new Severity wanted?'

/** Where the next file is saved to. */
const saveTo = (electron: ElectronApplication, path: string): Promise<void> =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

/** Which file is picked next, and opens it. */
const open = async (electron: ElectronApplication, page: Page, path: string): Promise<void> => {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, path)
  await page.getByRole('button', { name: fileText.open }).first().click()
}

const saveSite = async (page: Page, name: string, path: string): Promise<void> => {
  await connectionsPage(page).card(name).getByRole('button', { name: saveText.action }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: saveText.save }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0, patience)
  expect(existsSync(path)).toBe(true)
}

test('a plan is made, decided, commented, signed and opened again without any site', async ({
  page,
  electron,
  computer,
  source,
  destination,
}) => {
  test.setTimeout(240_000)
  const file = (name: string): string => join(computer.dataFolder, '..', name)
  const [here, there, planned] = ['here', 'there']
    .map((name) => file(`${name}.slipway-snapshot`))
    .concat(file('both.slipway-plan')) as [string, string, string]
  await connectBoth(page, source, destination)
  await shellPage(page).go('connections')
  await saveTo(electron, here)
  await saveSite(page, source.site.state.title, here)
  await saveTo(electron, there)
  await saveSite(page, destination.site.state.title, there)

  await shellPage(page).go('settings')
  await settingsPage(page).removeEverything()
  await expect(page.getByRole('button', { name: siteCardText.edit })).toHaveCount(0)
  await Promise.all([source.stop(), destination.stop()])
  const again = await computer.restart()
  const offline = again.page

  await open(again.electron, offline, here)
  await offline.getByRole('button', { name: fileText.asSource }).click()
  await open(again.electron, offline, there)
  await offline.getByRole('button', { name: fileText.asDestination }).click()
  await expect(sitesPage(offline).next).toBeEnabled()
  await analyzeProject(offline, 'Payments Platform')
  const review = reviewPage(offline)
  await expect(review.tree).toBeVisible(patience)
  const conflict = review.problem('Severity: Conflict')
  await conflict.getByRole('button', { name: 'Make a new one' }).click()
  await expect(conflict).toHaveCount(0)

  await offline.getByRole('button', { name: papersText.open(0, 0) }).click()
  const dialog = offline.getByRole('dialog')
  await dialog.getByLabel(papersText.comment).fill(said)
  await dialog.getByRole('button', { name: papersText.add }).click()
  await expect(dialog.getByText(said)).toBeVisible()
  await dialog.getByRole('button', { name: papersText.close }).click()
  await saveTo(again.electron, planned)
  await offline.getByRole('button', { name: papersText.save }).click()
  await expect(offline.getByText(papersText.savedness.saved, { exact: true })).toBeVisible(patience)
  const sum = await review.sum.textContent()
  await review.acknowledge()
  await review.deploy.click()
  await expect(offline.getByRole('dialog')).toContainText(destination.address)

  const last = await computer.restart()
  await open(last.electron, last.page, planned)
  const opened = reviewPage(last.page)
  await expect(opened.sum).toHaveText(sum ?? '', patience)
  await expect(opened.problem('Severity: Conflict')).toHaveCount(0)
  await last.page.getByRole('button', { name: papersText.open(1, 1) }).click()
  const papers = last.page.getByRole('dialog')
  await expect(papers).toContainText(said)
  await expect(papers).toContainText('Signed as made by you')
})
