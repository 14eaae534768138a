import type { Locator, Page } from 'playwright/test'
import { peopleText as text } from '#contract/wording/screens/people-text'

/** The part of a review in which people and groups are decided. */
export interface PeoplePage {
  readonly tab: Locator
  row(name: string): Locator
  /** Chooses what stands for somebody. */
  decide(name: string, choice: string): Promise<void>
  readonly dialog: Locator
  /** Chooses somebody of the destination in the dialog. */
  pick(words: string, name: string): Promise<void>
  readonly save: Locator
  readonly read: Locator
}

export const peoplePage = (page: Page): PeoplePage => {
  const row = (name: string): Locator =>
    page.getByRole('table').getByRole('row').filter({ hasText: name })
  const dialog = page.getByRole('dialog')
  return {
    tab: page.getByRole('tab', { name: /^People/ }),
    row,
    decide: async (name, choice) => {
      await row(name).getByRole('button').click()
      await page.getByRole('option', { name: choice }).click()
    },
    dialog,
    pick: async (words, name) => {
      await dialog.getByRole('searchbox', { name: text.chooseSearch }).fill(words)
      await dialog.getByRole('option').filter({ hasText: name }).click()
      await dialog.getByRole('button', { name: text.choose, exact: true }).click()
    },
    save: page.getByRole('button', { name: text.save }),
    read: page.getByRole('button', { name: text.read }),
  }
}
