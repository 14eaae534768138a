import type { Locator, Page } from 'playwright/test'
import { selectText as text } from '#contract/wording/screens/select-text'

/** The second step: what is carried over. It reads the source first. */
export interface SelectPage {
  /** The tree of what the source has, once it is read. */
  readonly tree: Locator
  row(name: string): Locator
  /** Ticks a project or object; a second time takes it back. */
  tick(name: string): Promise<void>
  search(words: string): Promise<void>
  readonly chosen: Locator
  readonly stop: Locator
  readonly readAgain: Locator
  /** The way on to the analysis. */
  readonly analyze: Locator
}

export const selectPage = (page: Page): SelectPage => {
  const tree = page.getByRole('tree', { name: text.treeLabel })
  const row = (name: string): Locator => tree.getByRole('treeitem').filter({ hasText: name })
  return {
    tree,
    row,
    tick: (name) => row(name).locator('[data-part=tick]').first().click(),
    search: (words) => page.getByRole('searchbox', { name: text.search }).fill(words),
    chosen: page.getByRole('complementary', { name: text.chosen }),
    stop: page.getByRole('button', { name: text.stop }),
    readAgain: page.getByRole('button', { name: text.readAgain }),
    analyze: page.locator('footer').getByRole('button', { name: text.analyze }),
  }
}
