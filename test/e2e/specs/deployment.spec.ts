import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { analyzeText } from '#contract/wording/screens/analyze-text'
import { historyText } from '#contract/wording/screens/history-text'
import { resultText } from '#contract/wording/screens/result-text'
import { startTwin } from '#twin/serve'
import { expect, test } from '../fixtures.ts'
import { analyzeProject, connectBoth, deployReviewed, reviewProject } from '../journeys.ts'
import { createsOn, namesAdded, namesOn } from '../made-on.ts'
import { runPage } from '../pages/run-page.ts'
import { shellPage } from '../pages/shell-page.ts'
import { paymentsPlatform } from '../payments-platform.ts'

const allMade = /^All \d+ changes are made\.$/
const patience = { timeout: 60_000 }

/** Long enough for a hand to get in between two steps. */
const unhurried = 150

/** Puts notes in place of what only the desktop shows, and gives them. */
const watchDesktop = async (electron: ElectronApplication) => {
  await electron.evaluate(({ BrowserWindow, Notification, powerSaveBlocker }) => {
    const notes: string[] = []
    Object.assign(globalThis, { notes })
    for (const window of BrowserWindow.getAllWindows()) {
      window.setProgressBar = (progress) => {
        notes.push(`taskbar ${progress < 0 ? 'nothing' : progress >= 2 ? 'busy' : 'part'}`)
      }
    }
    BrowserWindow.getFocusedWindow = () => null
    Notification.prototype.show = function () {
      notes.push(`notification ${this.title}`)
    }
    const { start, stop } = powerSaveBlocker
    powerSaveBlocker.start = (type) => {
      notes.push(`awake ${type}`)
      return start(type)
    }
    powerSaveBlocker.stop = (id) => {
      notes.push('asleep')
      return stop(id)
    }
  })
  return () =>
    electron.evaluate(() => (globalThis as unknown as { notes: readonly string[] }).notes)
}

test('a deployment is stopped after a step, and what remains is made later', async ({
  page,
  source,
  destination,
}) => {
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Payments Platform')
  destination.site.faults.latencyMilliseconds = unhurried
  await deployReviewed(page)
  const run = runPage(page)
  await expect(run.steps).toContainText('Done')
  await run.stop.click()
  await expect(run.headline).toHaveText(/^\d+ of \d+ changes made\. \d+ not attempted\.$/, patience)
  destination.site.faults.latencyMilliseconds = 0
  await run.tryRemaining.click()
  await expect(run.headline).toHaveText(allMade, patience)
  await expect(run.proven).toBeVisible()
})

test('after a crash the next start looks up what happened and goes on', async ({
  page,
  slipway,
  computer,
  source,
  destination,
}) => {
  await connectBoth(page, source, destination)
  const before = namesOn(destination.site)
  await reviewProject(page, 'Payments Platform')
  destination.site.faults.latencyMilliseconds = unhurried
  await deployReviewed(page)
  await expect(runPage(page).steps).toContainText('Done')
  await slipway.kill()
  destination.site.faults.latencyMilliseconds = 0

  const again = await computer.start()
  const run = runPage(again.page)
  await expect(run.offer).toContainText(historyText.offerTitle('Acme'))
  await run.offer.getByRole('button', { name: historyText.goOn }).click()
  await expect(run.headline).toHaveText(allMade, patience)
  await expect(run.proven).toBeVisible()
  // Each name stands there once, and nothing was created a second time.
  expect(namesAdded(before, destination.site)).toEqual(paymentsPlatform.names)
  expect(createsOn(destination.site, paymentsPlatform.creates)).toEqual(paymentsPlatform.creates)
})

test('when Jira asks to wait, that is a calm state, and it goes on by itself', async ({
  page,
  source,
  destination,
}) => {
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Payments Platform')
  const { faults } = destination.site
  faults.latencyMilliseconds = unhurried
  await deployReviewed(page)
  const run = runPage(page)
  await expect(run.steps).toContainText('Done')
  faults.rules = [{ fault: { kind: 'status', status: 429, retryAfterSeconds: 3 } }]
  await expect(run.waiting).toBeVisible()
  faults.rules = []
  faults.latencyMilliseconds = 0
  await expect(run.headline).toHaveText(allMade, patience)
})

test('a site that is gone is said, and the analysis can be made again', async ({
  page,
  source,
  destination,
}) => {
  await connectBoth(page, source, destination)
  await destination.stop()
  await analyzeProject(page, 'Quality Guild')
  await expect(page.getByRole('alert')).toContainText(destination.address.replace('http://', ''))
  await expect(page.getByRole('button', { name: analyzeText.again })).toBeVisible()
})

test('a token that is revoked in the middle stops the deployment, not Slipway', async ({
  page,
  source,
  destination,
}) => {
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Payments Platform')
  destination.site.faults.latencyMilliseconds = unhurried
  await deployReviewed(page)
  const run = runPage(page)
  await expect(run.steps).toContainText('Done')
  for (const token of Object.values(destination.site.state.tokens)) token.revoked = true
  await expect(run.headline).toHaveText(/changes made/, patience)
  await expect(page.getByRole('alert').first()).toBeVisible()
  await shellPage(page).go('history')
  await expect(run.history).toContainText(historyText.outcome.partly)
})

test('closing the window asks first; taskbar, notification and sleep are cared for', async ({
  page,
  electron,
  source,
  destination,
}) => {
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Payments Platform')
  const notes = await watchDesktop(electron)
  destination.site.faults.latencyMilliseconds = unhurried
  await deployReviewed(page)
  const run = runPage(page)
  await expect(run.steps).toContainText('Done')
  const asked = await electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const question = new Promise<string>((resolve) => {
      dialog.showMessageBox = async (...values: unknown[]) => {
        resolve((values.at(-1) as { message: string }).message)
        return { response: 0, checkboxChecked: false }
      }
    })
    BrowserWindow.getAllWindows()[0]?.close()
    return question
  })
  expect(asked).toContain('Acme')
  destination.site.faults.latencyMilliseconds = 0
  await expect(run.headline).toHaveText(allMade, patience)
  const seen = await notes()
  expect(seen).toEqual(expect.arrayContaining(['awake prevent-app-suspension', 'taskbar part']))
  expect(seen.filter((note) => note.startsWith('notification'))).toHaveLength(1)
  expect(seen.indexOf('asleep')).toBeGreaterThan(seen.indexOf('taskbar part'))
  expect(seen.filter((note) => note.startsWith('taskbar')).at(-1)).toBe('taskbar nothing')
})

test('the report is saved where the user wants it', async ({
  page,
  electron,
  computer,
  source,
  destination,
}) => {
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Quality Guild')
  await deployReviewed(page)
  const run = runPage(page)
  await expect(run.headline).toHaveText(allMade, patience)
  const file = join(computer.dataFolder, '..', 'saved-report.html')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await run.saveReport.click()
  await expect(page.getByRole('main').getByText(resultText.saved(file))).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('Quality Guild')
})

test('a site that goes in the middle loses nothing: it is looked up and gone on with', async ({
  page,
  source,
  destination,
}) => {
  test.setTimeout(240_000)
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Payments Platform')
  const { site, address } = destination
  site.faults.latencyMilliseconds = unhurried
  await deployReviewed(page)
  const run = runPage(page)
  await expect(run.steps).toContainText('Done')
  await destination.stop()
  await expect(run.headline).toHaveText(/^\d+ of \d+ changes made\./, { timeout: 180_000 })

  site.faults.latencyMilliseconds = 0
  const back = await startTwin({ site, port: Number(new URL(address).port) })
  await run.goesOn.first().click()
  await expect(run.headline).toHaveText(allMade, patience)
  await expect(run.proven).toBeVisible()
  await back.stop()
})
