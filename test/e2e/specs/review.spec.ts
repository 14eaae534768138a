import { reviewText } from '#contract/wording/screens/review-text'
import { expect, test } from '../fixtures.ts'
import { connectBoth, deployReviewed, reviewProject, startDemo } from '../journeys.ts'
import { namesAdded, namesOn } from '../made-on.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'
import { needingPaymentMethod, paymentsPlatform } from '../payments-platform.ts'

const allMade = /^All \d+ changes are made\.$/
const patience = { timeout: 60_000 }

test('a problem is solved in the review, and what waited for it is deployed', async ({ page }) => {
  await startDemo(page)
  await reviewProject(page, 'Payments Platform')
  const review = reviewPage(page)
  const conflict = review.problem('Severity: Conflict')
  await expect(conflict).toContainText(/\d\d changes wait for this\./)
  await conflict.getByRole('button', { name: 'Make a new one' }).click()
  await expect(conflict).toHaveCount(0)
  await expect(review.detail).toContainText(reviewText.decisions(1))
  await deployReviewed(page)
  const run = runPage(page)
  await expect(run.headline).toHaveText(allMade, patience)
  await expect(run.proven).toBeVisible()
})

test('what is not ticked is not deployed, and neither is what needs it', async ({
  page,
  source,
  destination,
}) => {
  await connectBoth(page, source, destination)
  const before = namesOn(destination.site)
  await reviewProject(page, 'Payments Platform')
  const review = reviewPage(page)
  await review.search('Payment Method')
  await review.tick('Payment Method')
  await review.search('')
  await deployReviewed(page)
  await expect(runPage(page).headline).toHaveText(allMade, patience)
  expect(namesAdded(before, destination.site)).toEqual(
    paymentsPlatform.names.filter((name) => !needingPaymentMethod.includes(name)),
  )
})

test('filters narrow the tree, and say how many rows are left', async ({ page }) => {
  await startDemo(page)
  await reviewProject(page, 'Payments Platform')
  const review = reviewPage(page)
  await review.search('approver')
  await expect(review.row('Payment Approver').first()).toBeVisible()
  await expect(review.row('Settle Screen')).toHaveCount(0)
  await review.search('nothing has this name')
  await expect(page.getByText(reviewText.noneShown)).toBeVisible()
})

test('cancelling the confirmation writes nothing', async ({ page, source, destination }) => {
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Quality Guild')
  const review = reviewPage(page)
  await review.acknowledge()
  await review.deploy.click()
  await expect(review.cancel).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(review.confirmation).toHaveCount(0)
  await expect(review.tree).toBeVisible()
  expect(destination.site.writes).toEqual([])
  // The same way does write when it is gone to its end.
  await deployReviewed(page)
  await expect(runPage(page).headline).toHaveText(allMade, patience)
  expect(destination.site.writes).not.toEqual([])
})
