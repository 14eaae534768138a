import { manualText } from '#contract/wording/screens/manual-text'
import { sitesText } from '#contract/wording/screens/sites-text'
import { emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { toDataCenter } from '#twin/data-center/create-site'
import { startTwin } from '#twin/serve'
import { smallBlueprint } from '../../integration/engine/small-site.ts'
import { ask } from '../ask.ts'
import { expect, test } from '../fixtures.ts'
import { deployReviewed, reviewProject } from '../journeys.ts'
import { manualPage } from '../pages/manual-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'
import { shellPage } from '../pages/shell-page.ts'
import { sitesPage } from '../pages/sites-page.ts'

const switches = { rateLimits: false }

/** What a person has to make on a Data Center before a project of this kind can be there. */
const madeByHand = {
  ...emptyBlueprint,
  people: smallBlueprint.people,
  groups: smallBlueprint.groups,
  statuses: smallBlueprint.statuses,
  roles: smallBlueprint.roles,
  issueTypes: smallBlueprint.issueTypes,
  screens: smallBlueprint.screens,
  workflows: smallBlueprint.workflows,
  priorities: smallBlueprint.priorities,
  notificationSchemes: smallBlueprint.notificationSchemes,
  fields: smallBlueprint.fields.map((field) => ({
    ...field,
    contexts: field.contexts?.filter(({ projects }) => projects === undefined) ?? [],
  })),
}

test('a project goes from Cloud to Data Center, and the rest is left to a person', async ({
  page,
  serve,
  computer,
}) => {
  test.setTimeout(120_000)
  const source = await serve(buildSite(smallBlueprint, { name: 'here', title: 'Here', switches }))
  const there = await startTwin({
    site: toDataCenter(buildSite(madeByHand, { name: 'there', title: 'There', switches })),
  })
  const { email, token } = source.signIn()
  const { personalAccessToken } = there.credentials
  computer.keepSecret(personalAccessToken)
  const rest = {
    ...{ siteId: null, label: '', expiresOn: null, production: false },
    ...({ check: 'verify', keep: 'protected', otherAccount: 'accept' } as const),
  }
  const saved = [
    await ask(page, 'site.save', {
      ...{ ...rest, address: source.address },
      presented: { way: 'api-token', email, token },
    }),
    await ask(page, 'site.save', {
      ...{ ...rest, address: there.address },
      presented: { way: 'personal-access-token', token: personalAccessToken },
    }),
  ]
  expect(saved.map(({ outcome }) => outcome)).toEqual(['stored', 'stored'])

  await shellPage(page).go('deployment')
  const sites = sitesPage(page)
  await sites.choose('source', new URL(source.address).host)
  await sites.choose('destination', new URL(there.address).host)
  await expect(sites.side('destination')).toContainText('Jira Data Center 10.3.19')
  await expect(sites.side('destination')).toContainText(sitesText.dataCenterTitle.destination)

  await reviewProject(page, 'Boat House')
  const review = reviewPage(page)
  await review.look('For boats')
  await expect(review.detail.getByRole('region', { name: manualText.title })).toContainText(
    manualText.why,
  )
  await deployReviewed(page)
  await expect(runPage(page).proven).toBeVisible({ timeout: 25_000 })
  await expect(manualPage(page).cards.first()).toBeVisible()
  await there.stop()
})
