import type { Locator, Page } from 'playwright/test'
import { shellText } from '#contract/wording/screens/shell-text'
import { shortcutsText } from '#contract/wording/screens/shortcuts-text'

type Place = keyof typeof shellText.placeNames

/** What stands around every screen. */
export interface ShellPage {
  go(place: Place): Promise<void>
  /** The heading of the screen that is shown. */
  heading(name: string): Locator
  readonly shortcuts: Locator
  readonly present: Locator
  readonly preview: Locator
}

export const shellPage = (page: Page): ShellPage => {
  const places = page.getByRole('navigation', { name: shellText.places })
  return {
    go: (place) =>
      places.getByRole('button', { name: shellText.placeNames[place], exact: true }).click(),
    heading: (name) => page.getByRole('heading', { name, level: 1 }),
    shortcuts: page.getByRole('dialog', { name: shortcutsText.title }),
    present: places.locator('[aria-current=page]'),
    preview: page.getByText(shellText.preview),
  }
}
