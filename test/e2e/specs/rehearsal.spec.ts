import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { smallBlueprint } from '../../integration/engine/small-site.ts'
import { expect, test } from '../fixtures.ts'
import { connectBoth, deployReviewed, reviewProject } from '../journeys.ts'
import { namesOn } from '../made-on.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'

const patience = { timeout: 60_000 }

test('a plan is rehearsed without a write to the destination, and then deployed', async ({
  page,
  serve,
}) => {
  const source = await serve(buildSite(smallBlueprint, { name: 'here', title: 'Boats' }))
  const destination = await serve(buildSite(emptyBlueprint, { name: 'there', title: 'Harbour' }))
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Boat House')
  const before = namesOn(destination.site)
  await page.getByRole('tab', { name: rehearsalText.part }).click()
  const part = page.getByRole('region', { name: rehearsalText.title })
  await part.getByRole('button', { name: rehearsalText.begin }).click()
  await expect(part).toContainText(/Rehearsal: Passed/, patience)
  await expect(part).toContainText(rehearsalText.verifiedFine)
  expect(namesOn(destination.site)).toEqual(before)

  await page.getByRole('tab').first().click()
  const review = reviewPage(page)
  await review.acknowledge()
  await review.deploy.click()
  await expect(review.confirmation).toContainText(/Rehearsed, and (passed|nothing failed)/)
  await review.cancel.click()
  await deployReviewed(page)
  await expect(runPage(page).proven).toBeVisible(patience)
  expect(namesOn(destination.site)).not.toEqual(before)
})
