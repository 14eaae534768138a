import type { Locator, Page } from 'playwright/test'
import { kindsText } from '#contract/wording/screens/kinds-text'
import { productNames } from '#contract/wording/sign-in-wording'

/** The table of what is carried. */
export interface KindsPage {
  choose(product: 'jira-cloud' | 'jira-data-center'): Promise<void>
  readonly rows: Locator
  row(title: string): Locator
  readonly search: Locator
}

export const kindsPage = (page: Page): KindsPage => {
  const table = page.getByRole('table')
  return {
    choose: (product) => page.getByText(productNames[product], { exact: true }).click(),
    rows: table.getByRole('rowheader'),
    row: (title) =>
      table
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name: title, exact: true }) }),
    search: page.getByRole('searchbox', { name: kindsText.search }),
  }
}
