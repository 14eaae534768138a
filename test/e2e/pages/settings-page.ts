import type { Locator, Page } from 'playwright/test'
import { settingsText as text } from '#contract/wording/screens/settings-text'

/** The settings. */
export interface SettingsPage {
  setTheme(theme: keyof typeof text.themes): Promise<void>
  readonly diagnostics: Locator
  showDiagnostics(): Promise<void>
  /** Asks to remove everything, and says yes. */
  removeEverything(): Promise<void>
}

export const settingsPage = (page: Page): SettingsPage => ({
  setTheme: (theme) =>
    page.getByRole('radiogroup', { name: text.theme }).getByText(text.themes[theme]).click(),
  diagnostics: page.getByLabel(text.diagnosticsText),
  showDiagnostics: () => page.getByRole('button', { name: text.showDiagnostics }).click(),
  removeEverything: async () => {
    await page.getByRole('button', { name: text.remove }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: text.removeAction, exact: true })
      .click()
  },
})
