import { removalText } from '#contract/wording/screens/removal-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { buildSite } from '#twin/blueprint/build-site'
import { screenSlice } from '#twin/screens/state'
import { fullerBlueprint } from '../../integration/engine/fuller-site.ts'
import { smallBlueprint } from '../../integration/engine/small-site.ts'
import { expect, test } from '../fixtures.ts'
import { analyzeProject, connectBoth } from '../journeys.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'

const patience = { timeout: 60_000 }

test('what only the destination has goes where it is ticked, and nowhere else', async ({
  page,
  serve,
}) => {
  const source = await serve(buildSite(smallBlueprint, { name: 'here', title: 'Boats' }))
  const destination = await serve(buildSite(fullerBlueprint, { name: 'there', title: 'Harbour' }))
  const screens = (): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      Object.values(screenSlice.of(destination.site)).map(({ name, tabs }) => [
        name,
        tabs.map((tab) => tab.name),
      ]),
    )
  await connectBoth(page, source, destination)
  await analyzeProject(page, 'Boat House')
  const review = reviewPage(page)
  await page.getByRole('button', { name: reviewText.showUnchanged }).click()
  await review.search('Voyage Screen')
  await review.look('Voyage Screen')
  await review.detail.getByText(/^Remove “Old”/).click()
  await expect(page.getByRole('status').filter({ hasText: removalText.ticked(1) })).toBeAttached()

  await page.getByRole('tab', { name: /^Only there/ }).click()
  const only = page.getByRole('region', { name: removalText.partTitle })
  const used = only.getByRole('checkbox', { name: removalText.delete('Detour', 'issue type') })
  await expect(used).toBeDisabled()
  await only.getByText(removalText.delete('Wreck Screen', 'screen')).click()
  await expect(page.getByRole('status').filter({ hasText: removalText.decided(1) })).toBeAttached()
  expect(screens()).toMatchObject({
    'Voyage Screen': ['Plan', 'People', 'Old'],
    'Moor Screen': ['Moor', 'Old'],
    'Wreck Screen': ['Wreck'],
  })

  await page.getByRole('tab').first().click()
  await review.acknowledge()
  await review.deploy.click()
  const named = review.confirmation.getByRole('region', { name: removalText.confirmTitle(2) })
  await expect(named.getByRole('listitem').filter({ hasText: 'Voyage Screen' })).toContainText(
    removalText.confirmElements(['Old']),
  )
  await expect(named.getByRole('listitem').filter({ hasText: 'Wreck Screen' })).toContainText(
    removalText.confirmWhole,
  )
  await review.confirm.click()
  await expect(runPage(page).proven).toBeVisible(patience)
  expect(screens()).not.toHaveProperty(['Wreck Screen'])
  expect(screens()).toMatchObject({
    'Voyage Screen': ['Plan', 'People'],
    'Moor Screen': ['Moor', 'Old'],
  })
})
