import { expect, type Page } from 'playwright/test'
import { connectionsPage } from './pages/connections-page.ts'
import { reviewPage } from './pages/review-page.ts'
import { selectPage } from './pages/select-page.ts'
import { shellPage } from './pages/shell-page.ts'
import { sitesPage } from './pages/sites-page.ts'
import type { RealSite } from './real-site.ts'

/** From the first start to the first step, with the demo sites. */
export const startDemo = async (page: Page): Promise<void> => {
  await connectionsPage(page).startDemo()
  await expect(sitesPage(page).next).toBeEnabled()
}

/** Connects two real sites and chooses them; ends on the first step. */
export const connectBoth = async (
  page: Page,
  source: RealSite,
  destination: RealSite,
): Promise<void> => {
  const connections = connectionsPage(page)
  const { title: from } = source.site.state
  const { title: to } = destination.site.state
  await connections.connect(source.signIn())
  await expect(connections.stored).toContainText(`Signed in to ${from} as`)
  await connections.connect(destination.signIn())
  await expect(connections.stored).toContainText(`Signed in to ${to} as`)
  await shellPage(page).go('deployment')
  const sites = sitesPage(page)
  await sites.choose('source', new URL(source.address).host)
  await sites.choose('destination', new URL(destination.address).host)
  await expect(sites.next).toBeEnabled()
}

/** From the first step to the analysis of a project. */
export const analyzeProject = async (page: Page, project: string): Promise<void> => {
  await sitesPage(page).next.click()
  await selectPage(page).tick(project)
  await selectPage(page).analyze.click()
}

/** From the first step to the review of a project. */
export const reviewProject = async (page: Page, project: string): Promise<void> => {
  await analyzeProject(page, project)
  // Both sites are read and compared meanwhile, which a busy computer takes its time for.
  await expect(reviewPage(page).tree).toBeVisible({ timeout: 30_000 })
}

/** From the review to a deployment that is under way. */
export const deployReviewed = async (page: Page): Promise<void> => {
  const review = reviewPage(page)
  await review.acknowledge()
  await review.deploy.click()
  await review.confirm.click()
}
