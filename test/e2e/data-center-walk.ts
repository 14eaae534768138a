import { expect, type Page } from 'playwright/test'
import type { DataCenterTwin } from '#twin/serve'
import { ask } from './ask.ts'
import { analyzeProject } from './journeys.ts'
import { manualPage } from './pages/manual-page.ts'
import { reviewPage } from './pages/review-page.ts'
import { shellPage } from './pages/shell-page.ts'
import { sitesPage } from './pages/sites-page.ts'

/** What is to be seen on the way. */
export interface DataCenterWalk {
  readonly page: Page
  /** A site that is connected already. */
  readonly sourceHost: string
  readonly destination: DataCenterTwin
  readonly visit: (screen: string) => Promise<void>
}

/** Room for three cards of connections. */
const tall = 1180

/** From Cloud to a Data Center, as far as the plan with what is left to a person. */
export const walkToDataCenter = async (walk: DataCenterWalk): Promise<void> => {
  const { page, sourceHost, destination, visit } = walk
  const shell = shellPage(page)
  await ask(page, 'site.save', {
    ...{ siteId: null, label: '', expiresOn: null, production: false },
    ...({ check: 'verify', keep: 'protected', otherAccount: 'accept' } as const),
    address: destination.address,
    presented: {
      way: 'personal-access-token',
      token: destination.credentials.personalAccessToken,
    },
  })
  await shell.go('connections')
  await expect(page.getByText('Jira Data Center').first()).toBeVisible()
  const size = page.viewportSize()
  if (size !== null) await page.setViewportSize({ ...size, height: tall })
  await visit('connections')
  if (size !== null) await page.setViewportSize(size)
  await shell.go('deployment')
  const sites = sitesPage(page)
  await sites.choose('source', sourceHost)
  await sites.choose('destination', new URL(destination.address).host)
  await analyzeProject(page, 'Payments Platform')
  await expect(reviewPage(page).tree).toBeVisible({ timeout: 120_000 })
  await manualPage(page).tab.click()
  // The first group is unfolded, which leaves no room for the others.
  await manualPage(page)
    .section.getByRole('heading', { level: 3 })
    .getByRole('button')
    .first()
    .click()
  await visit('by-hand')
}
