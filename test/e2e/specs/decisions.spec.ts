import type { Page } from 'playwright/test'
import { decideText } from '#contract/wording/screens/decide-text'
import { ledgerText } from '#contract/wording/screens/ledger-text'
import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { components } from '#twin/components/state'
import { permissionSchemes } from '#twin/permission-schemes/state'
import { projectCategories } from '#twin/project-categories/state'
import { projectSlice } from '#twin/projects/state'
import { smallBlueprint } from '../../integration/engine/small-site.ts'
import { expect, test } from '../fixtures.ts'
import { connectBoth, deployReviewed, reviewProject } from '../journeys.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'
import { shellPage } from '../pages/shell-page.ts'

const patience = { timeout: 60_000 }
const newName = 'Permissions of the crew'

/** The people of the small site, and its category with another description. */
const nearlyEmpty: Blueprint = {
  ...emptyBlueprint,
  people: smallBlueprint.people,
  groups: smallBlueprint.groups,
  categories: [{ name: 'Boats', description: 'Theirs' }],
}

/** Decides about the object of a row; gives the words of what follows. */
const decide = async (page: Page, name: string, choice: RegExp, fill?: string): Promise<string> => {
  const review = reviewPage(page)
  await review.search(name)
  await review.look(name)
  await expect(review.detail.getByRole('heading', { name, exact: true })).toBeVisible()
  await review.detail.getByRole('button', { name: decideText.open }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText(choice).click()
  if (fill !== undefined) await dialog.getByRole('textbox').fill(fill)
  const effect = dialog.getByRole('region', { name: decideText.effect })
  await expect(effect.getByText(decideText.trying)).toHaveCount(0)
  const words = await effect.innerText()
  await dialog.getByRole('button', { name: decideText.decide }).click()
  await expect(dialog).toHaveCount(0)
  return words
}

test('an object is renamed, one is left out, one is used as it is, and the destination is so', async ({
  page,
  serve,
}) => {
  const source = await serve(buildSite(smallBlueprint, { name: 'here', title: 'Boats' }))
  const destination = await serve(buildSite(nearlyEmpty, { name: 'there', title: 'Harbour' }))
  const { site } = destination
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Boat House')
  const review = reviewPage(page)

  await decide(page, 'Boat Permissions', /^Give it another name/, newName)
  await review.search(newName)
  await expect(review.row(newName)).toContainText(decideText.mark(''))
  expect(await decide(page, 'Rig', /^Leave it out/)).toContain(decideText.goes(1))
  await expect(review.row('Rig')).toHaveCount(0)
  await decide(page, 'Boats', /^Use it as it is/)
  await expect(review.detail.getByText(decideText.made(''))).toBeVisible()

  await review.search('')
  await review.overview.click()
  await deployReviewed(page)
  await expect(runPage(page).proven).toBeVisible(patience)
  const project = Object.values(projectSlice.of(site)).find(({ key }) => key === 'BOAT')
  const scheme = permissionSchemes.of(site)[project?.schemes.permissionSchemeId ?? '']
  expect(scheme).toMatchObject({ name: newName })
  expect(Object.values(components.of(site)).map(({ name }) => name)).toEqual(['Hull'])
  expect(Object.values(projectCategories.of(site))).toMatchObject([
    { name: 'Boats', description: 'Theirs' },
  ])

  await shellPage(page).go('ledger')
  await page.getByRole('searchbox', { name: ledgerText.search }).fill('crew')
  const pair = page.getByRole('row').filter({ hasText: newName })
  await expect(pair).toContainText('Boat Permissions')
})
