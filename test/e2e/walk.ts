import { expect, type Page } from 'playwright/test'
import { historyText } from '#contract/wording/screens/history-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { connectBoth } from './journeys.ts'
import { connectionsPage } from './pages/connections-page.ts'
import { kindsPage } from './pages/kinds-page.ts'
import { reviewPage } from './pages/review-page.ts'
import { runPage } from './pages/run-page.ts'
import { selectPage } from './pages/select-page.ts'
import { type SettingsPage, settingsPage } from './pages/settings-page.ts'
import { shellPage } from './pages/shell-page.ts'
import { sitesPage } from './pages/sites-page.ts'
import type { RealSite } from './real-site.ts'

/** What is to be seen or looked through on the way. */
export interface Walk {
  readonly page: Page
  readonly source: RealSite
  readonly destination: RealSite
  readonly theme: Parameters<SettingsPage['setTheme']>[0]
  /** Called at every screen, once it has settled. */
  readonly visit: (screen: string) => Promise<void>
}

const project = 'Payments Platform'
/** Long enough to be looked at. */
const slow = 1500
/** Long enough for a deployment to be seen half way. */
const unhurried = 400
const patience = { timeout: 120_000 }

/** Through every screen of Slipway, from the first start to the history, with real sites. */
export const walkThrough = async (walk: Walk): Promise<void> => {
  const { page, source, destination, theme, visit } = walk
  const shell = shellPage(page)
  await shell.go('settings')
  await settingsPage(page).setTheme(theme)
  await visit('settings')

  await shell.go('connections')
  await visit('welcome')
  await connectionsPage(page).openForm()
  await connectionsPage(page).fill(
    { ...source.signIn(), token: '' },
    { label: 'Test site', expiresOn: '2027-11-02' },
  )
  await expect(page.getByText('Acme Test at')).toBeVisible()
  await visit('token-form')
  await page.reload()
  await page.locator('html[data-app-state=ready]').waitFor()

  await connectBoth(page, source, destination)
  await shell.go('connections')
  await visit('connections')
  await shell.go('deployment')
  await visit('sites')
  await sitesPage(page).next.click()
  await selectPage(page).tick(project)
  await visit('select')

  await shell.go('kinds')
  await expect(kindsPage(page).rows.first()).toBeVisible()
  await visit('kinds')
  await shell.go('deployment')

  await deployWalk(walk)

  await shell.go('history')
  await expect(runPage(page).history).toBeVisible()
  await visit('history')
  await runPage(page).history.getByRole('button').first().click()
  await expect(page.getByRole('button', { name: historyText.back })).toBeVisible()
  await visit('history-run')
  await page.keyboard.press('?')
  await expect(shell.shortcuts).toBeVisible()
  await visit('shortcuts')
}

const deployWalk = async ({ page, destination, visit }: Walk): Promise<void> => {
  const { faults } = destination.site
  const review = reviewPage(page)
  faults.latencyMilliseconds = slow
  await selectPage(page).analyze.click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await visit('analyze')
  faults.latencyMilliseconds = 0
  await expect(review.tree).toBeVisible(patience)
  await visit('review')
  await review.search('Settle Screen')
  await review.look('Settle Screen')
  await expect(review.detail.getByRole('heading', { name: 'Settle Screen' })).toBeVisible()
  await visit('review-detail')
  await review.search('Payment Incident Workflow')
  await review.look('Payment Incident Workflow')
  const picture = reviewText.pictureLabel('Payment Incident Workflow')
  await review.detail.getByLabel(picture).scrollIntoViewIfNeeded()
  await visit('review-workflow')
  await review.search('')
  await review.overview.click()
  await review.acknowledge()
  await review.deploy.click()
  await expect(review.confirmation).toBeVisible()
  await visit('confirm')
  faults.latencyMilliseconds = unhurried
  await review.confirm.click()
  const run = runPage(page)
  await expect(run.steps).toContainText('Done', patience)
  await visit('deploy')
  faults.latencyMilliseconds = 0
  await expect(run.headline).toHaveText(/changes are made|changes made/, patience)
  await visit('result')
}
