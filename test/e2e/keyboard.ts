import { expect, type Locator, type Page } from 'playwright/test'

const most = 60

/** Goes on by the Tab key until something has the focus; fails when it cannot be got to. */
export const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${target} cannot be got to by ${key}`)
}

/** Goes to a control and presses it. */
export const press = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
