import { selectText } from '#contract/wording/screens/select-text'
import { componentSites } from '../../bench/component-sites.ts'
import { expect, test } from '../fixtures.ts'
import { connectBoth } from '../journeys.ts'
import { reviewPage } from '../pages/review-page.ts'
import { selectPage } from '../pages/select-page.ts'
import { sitesPage } from '../pages/sites-page.ts'

test('12,000 changes: few rows are in the page, all are reached and filtered', async ({
  page,
  serve,
}) => {
  test.setTimeout(180_000)
  const [here, there] = componentSites(12, 1000)
  for (const site of [here, there]) site.switches.rateLimits = false
  const source = await serve(here)
  const destination = await serve(there)
  await connectBoth(page, source, destination)
  await sitesPage(page).next.click()
  const select = selectPage(page)
  await expect(select.tree).toBeVisible({ timeout: 60_000 })
  await page.getByText(selectText.everything).click()
  await select.analyze.click()

  const review = reviewPage(page)
  await expect(review.tree).toBeVisible({ timeout: 120_000 })
  const rows = review.tree.getByRole('treeitem')
  await rows.first().click()
  await page.keyboard.press('End')
  await expect(review.tree.locator(':focus')).toBeVisible()
  expect(await rows.count()).toBeLessThan(100)

  await review.search('Component 999 of 7')
  await expect(review.row('Component 999 of 7')).toBeVisible()
  expect(await rows.count()).toBeLessThan(10)
})
