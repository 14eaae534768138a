import type { Locator, Page } from 'playwright/test'
import { sitesText as text } from '#contract/wording/screens/sites-text'

type Side = 'source' | 'destination'

/** The first step of a deployment: from which site to which. */
export interface SitesPage {
  /** Chooses the site at a host, which is the only thing that is surely its own. */
  choose(side: Side, host: string): Promise<void>
  /** The card of one side. */
  side(side: Side): Locator
  readonly productionNotice: Locator
  /** The way on to choosing what is deployed. */
  readonly next: Locator
}

export const sitesPage = (page: Page): SitesPage => {
  const side = (which: Side): Locator =>
    page.getByRole('region', { name: text[which], exact: true })
  return {
    choose: async (which, host) => {
      await side(which).getByRole('button', { name: text[which] }).click()
      await page.getByRole('option').filter({ hasText: host }).click()
    },
    side,
    productionNotice: page.getByText(text.productionTitle),
    next: page.getByRole('button', { name: text.next }),
  }
}
