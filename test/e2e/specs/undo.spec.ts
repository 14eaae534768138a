import { historyText } from '#contract/wording/screens/history-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { undoText } from '#contract/wording/screens/undo-text'
import { emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { fieldSlice } from '#twin/fields/state'
import type { Site } from '#twin/site-model'
import { smallBlueprint } from '../../integration/engine/small-site.ts'
import { expect, test } from '../fixtures.ts'
import { connectBoth, deployReviewed, reviewProject } from '../journeys.ts'
import { namesOn } from '../made-on.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'
import { shellPage } from '../pages/shell-page.ts'

const patience = { timeout: 60_000 }

/** Names of fields that lie in Jira’s trash, where deleted ones are kept for 60 days. */
const inTrash = (site: Site): readonly string[] =>
  Object.values(fieldSlice.of(site))
    .flatMap(({ name, trashed }) => (trashed === undefined ? [] : [name]))
    .toSorted()

/** What a site shows: no fields in the trash, and nothing that belongs to them. */
const shownOn = (site: Site): readonly string[] => {
  const gone = new Set(inTrash(site).map((name) => `fields: ${name}`))
  return namesOn(site).filter((name) => !gone.has(name) && !name.startsWith('fieldContexts: '))
}

test('a deployment is undone, and the site is as before', async ({ page, serve }) => {
  const source = await serve(buildSite(smallBlueprint, { name: 'here', title: 'Boats' }))
  const destination = await serve(buildSite(emptyBlueprint, { name: 'there', title: 'Harbour' }))
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Boat House')
  const before = shownOn(destination.site)
  await deployReviewed(page)
  const run = runPage(page)
  await expect(run.proven).toBeVisible(patience)
  expect(shownOn(destination.site)).not.toEqual(before)

  await page.getByRole('button', { name: undoText.undo }).click()
  const review = reviewPage(page)
  await expect(review.tree).toBeVisible(patience)
  await expect(run.headline).toHaveText(/^Undo: /)
  await expect(page.getByRole('region', { name: undoText.about })).toContainText(undoText.how)
  const all = page.getByRole('button', { name: reviewText.acknowledgeAll })
  if (await all.isVisible()) await all.click()
  await page.locator('footer').getByRole('button', { name: undoText.begin }).click()
  await review.confirmation.getByRole('button', { name: /^Undo by \d/ }).click()
  await expect(run.proven).toBeVisible(patience)
  await expect(run.headline).toHaveText(/^Undo: /)
  expect(shownOn(destination.site)).toEqual(before)
  expect(inTrash(destination.site)).toEqual(['Harbour', 'Sails', 'Skipper'])

  await shellPage(page).go('history')
  const [undo, undone] = await run.history.getByRole('listitem').allTextContents()
  expect(undo).toContain(undoText.badgeUndo)
  expect(undone).toContain(undoText.badgeUndone)
  await run.history.getByRole('button', { name: undoText.undoOfUndo }).waitFor()
  await run.history.getByRole('listitem').nth(1).getByRole('button').first().click()
  await page.getByRole('button', { name: undoText.toUndo }).click()
  await expect(run.headline).toHaveText(/^Undo: /)
  await page.getByRole('button', { name: historyText.back }).click()
  await expect(run.history).toBeVisible()
})
