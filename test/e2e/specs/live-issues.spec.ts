import { gridText } from '#contract/wording/screens/grid-text'
import { buildSite } from '#twin/blueprint/build-site'
import { countIssues } from '#twin/issues/state'
import { statuses } from '#twin/statuses/state'
import { olderBlueprint } from '../../integration/engine/older-site.ts'
import { smallBlueprint } from '../../integration/engine/small-site.ts'
import { expect, test } from '../fixtures.ts'
import { connectBoth, deployReviewed, reviewProject } from '../journeys.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'

const patience = { timeout: 60_000 }

test('live issues are counted and moved along a grid that the user filled in', async ({
  page,
  serve,
}) => {
  const source = await serve(buildSite(smallBlueprint, { name: 'here', title: 'Boats' }))
  const destination = await serve(buildSite(olderBlueprint, { name: 'there', title: 'Harbour' }))
  const inStatus = (name: string): number => {
    const found = Object.values(statuses.of(destination.site)).find((one) => one.name === name)
    return countIssues(destination.site, { statusId: found?.id ?? '' })
  }
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Boat House')
  const problem = reviewPage(page).problem('Boat House: Existing issues need a mapping')
  const table = problem.getByRole('table')
  await problem.getByRole('button', { name: gridText.count }).click()
  const voyages = table.getByRole('row').filter({ hasText: 'Voyage' })
  await expect(voyages.getByRole('cell', { name: '30', exact: true })).toBeVisible(patience)

  for (const issueType of ['Voyage', 'Leg']) {
    const row = table.getByRole('row').filter({ hasText: issueType })
    await row.getByRole('button').click()
    await page.getByRole('option', { name: 'Waiting' }).click()
  }
  await problem.getByRole('button', { name: /^Use this for/ }).click()
  await expect(problem).toHaveCount(0)
  expect([inStatus('To Do'), inStatus('Waiting')]).toEqual([30, 0])

  await deployReviewed(page)
  await expect(runPage(page).proven).toBeVisible(patience)
  expect([inStatus('To Do'), inStatus('Waiting')]).toEqual([0, 30])
})
