import { historyText } from '#contract/wording/screens/history-text'
import { sitesText } from '#contract/wording/screens/sites-text'
import { expect, test } from '../fixtures.ts'
import { connectionsPage } from '../pages/connections-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'
import { selectPage } from '../pages/select-page.ts'
import { shellPage } from '../pages/shell-page.ts'
import { sitesPage } from '../pages/sites-page.ts'

test('from the first start to a proven result on the demo sites', async ({ page }) => {
  const shell = shellPage(page)
  await connectionsPage(page).startDemo()

  await expect(shell.heading(sitesText.title)).toBeVisible()
  await expect(sitesPage(page).productionNotice).toBeVisible()
  await sitesPage(page).next.click()

  const select = selectPage(page)
  await select.tick('Quality Guild')
  await expect(select.chosen).toContainText('1 project')
  await select.analyze.click()

  const review = reviewPage(page)
  await expect(review.tree).toBeVisible()
  await expect(review.row('Quality Guild').first()).toBeVisible()
  await review.acknowledge()
  await review.deploy.click()
  await expect(review.confirmation).toContainText('Acme')
  await expect(review.cancel).toBeFocused()
  await review.confirm.click()

  const run = runPage(page)
  await expect(run.headline).toHaveText(/^All \d+ changes are made\.$/, { timeout: 60_000 })
  await expect(run.proven).toBeVisible()

  await shell.go('history')
  await expect(run.history).toContainText('Quality Guild')
  await expect(run.history).toContainText(historyText.outcome.proven)
})
