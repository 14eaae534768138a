import { reviewText } from '#contract/wording/screens/review-text'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { permissionSchemes } from '#twin/permission-schemes/state'
import { projectSlice } from '#twin/projects/state'
import { smallBlueprint } from '../../integration/engine/small-site.ts'
import { expect, test } from '../fixtures.ts'
import { connectBoth, deployReviewed, reviewProject } from '../journeys.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'

const patience = { timeout: 60_000 }
const scheme = 'Boat Permissions'
const copy = 'Permissions of the boat house'

/** The same permission scheme with less in it, which another project uses, too. */
const sharing: Blueprint = {
  ...smallBlueprint,
  permissionSchemes: smallBlueprint.permissionSchemes.map((one) => ({
    ...one,
    grants: one.grants.slice(0, 1),
  })),
  projects: [
    ...smallBlueprint.projects,
    {
      key: 'DOCK',
      name: 'Dock',
      type: 'software',
      lead: 'Lea Lead',
      permissionScheme: scheme,
    },
  ],
}

test('what others use stays as it is, and a copy of the name that was given is used instead', async ({
  page,
  serve,
}) => {
  const source = await serve(buildSite(smallBlueprint, { name: 'here', title: 'Boats' }))
  const destination = await serve(buildSite(sharing, { name: 'there', title: 'Harbour' }))
  const schemeOf = (key: string) => {
    const found = Object.values(projectSlice.of(destination.site)).find((one) => one.key === key)
    const { name, grants } =
      permissionSchemes.of(destination.site)[found?.schemes.permissionSchemeId ?? ''] ?? {}
    return { name, grants: grants?.length }
  }
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Boat House')
  const shared = reviewPage(page).problem(`${scheme}: `)
  const name = shared.getByRole('textbox', { name: reviewText.copyName })
  await expect(name).toHaveValue(`${scheme} (copy)`)
  await name.fill(copy)
  await shared.getByRole('button', { name: reviewText.copyAction }).click()
  await expect(shared).toHaveCount(0)
  await expect(reviewPage(page).row(copy)).toBeVisible()

  await deployReviewed(page)
  await expect(runPage(page).proven).toBeVisible(patience)
  expect(schemeOf('BOAT')).toEqual({ name: copy, grants: 4 })
  expect(schemeOf('DOCK')).toEqual({ name: scheme, grants: 1 })
})
