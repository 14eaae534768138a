import type { Locator, Page } from 'playwright/test'
import { manualText as text } from '#contract/wording/screens/manual-text'

/** What is set by hand: in a review, and after a deployment. */
export interface ManualPage {
  readonly tab: Locator
  readonly section: Locator
  readonly cards: Locator
  card(words: string): Locator
  readonly progress: Locator
  done(card: Locator): Promise<void>
  waive(card: Locator, reason: string): Promise<void>
  check(card: Locator): Promise<void>
}

export const manualPage = (page: Page): ManualPage => {
  const section = page.getByRole('region', { name: text.title })
  const dialog = page.getByRole('dialog')
  const cards = section.getByRole('article')
  return {
    tab: page.getByRole('tab', { name: /^By hand/ }),
    section,
    cards,
    card: (words) => cards.filter({ hasText: words }).first(),
    progress: section.getByRole('progressbar', { name: text.progressLabel }),
    done: (card) => card.getByRole('button', { name: /^Done:/ }).click(),
    waive: async (card, reason) => {
      await card.getByRole('button', { name: /^Waive:/ }).click()
      await dialog.getByRole('textbox', { name: text.reason }).fill(reason)
      await dialog.getByRole('button', { name: text.waiveAction }).click()
    },
    check: (card) => card.getByRole('button', { name: /^Check now:/ }).click(),
  }
}
