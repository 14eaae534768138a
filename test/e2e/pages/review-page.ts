import type { Locator, Page } from 'playwright/test'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { reviewText as text } from '#contract/wording/screens/review-text'

/** The review of a plan, and the question before it is deployed. */
export interface ReviewPage {
  /** The tree of changes, once the plan is there. */
  readonly tree: Locator
  row(name: string): Locator
  /** Shows a change beside the tree. */
  look(name: string): Promise<void>
  tick(name: string): Promise<void>
  search(words: string): Promise<void>
  readonly detail: Locator
  /** Back from a change to what the whole plan needs. */
  readonly overview: Locator
  /** What has to be decided; narrowed by words of its reason or name. */
  problem(words: string): Locator
  /** Says that all warnings have been looked at, if there are any. */
  acknowledge(): Promise<void>
  /** What the ticks come to. */
  readonly sum: Locator
  /** Asks for the confirmation. */
  readonly deploy: Locator
  readonly confirmation: Locator
  readonly cancel: Locator
  readonly confirm: Locator
}

export const reviewPage = (page: Page): ReviewPage => {
  const tree = page.getByRole('tree', { name: text.tree })
  const row = (name: string): Locator => tree.getByRole('treeitem').filter({ hasText: name })
  const confirmation = page.getByRole('alertdialog')
  const footer = page.locator('footer')
  return {
    tree,
    row,
    look: (name) => row(name).first().click(),
    tick: (name) => row(name).first().locator('[data-part=tick]').click(),
    search: (words) => page.getByRole('searchbox', { name: text.search }).fill(words),
    detail: page.getByRole('region', { name: text.detail }),
    overview: page.getByRole('button', { name: text.overview }),
    problem: (words) => page.getByRole('region', { name: words }),
    acknowledge: async () => {
      const all = page.getByRole('button', { name: text.acknowledgeAll })
      await footer.getByRole('button', { name: text.deploy }).waitFor()
      if (await all.isVisible()) await all.click()
    },
    sum: footer.getByRole('paragraph'),
    deploy: footer.getByRole('button', { name: text.deploy }),
    confirmation,
    cancel: confirmation.getByRole('button', { name: confirmText.cancel }),
    confirm: confirmation.getByRole('button', { name: /^Deploy \d/ }),
  }
}
