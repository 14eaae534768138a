import { connectionsText } from '#contract/wording/screens/connections-text'
import { settingsText } from '#contract/wording/screens/settings-text'
import { shellText } from '#contract/wording/screens/shell-text'
import { sitesText } from '#contract/wording/screens/sites-text'
import { expect, test } from '../fixtures.ts'
import { press, tabTo } from '../keyboard.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'
import { selectPage } from '../pages/select-page.ts'
import { shellPage } from '../pages/shell-page.ts'
import { sitesPage } from '../pages/sites-page.ts'

test('from the first start to a proven result by the keyboard alone', async ({ page }) => {
  await press(page, page.getByRole('button', { name: connectionsText.demoAction }))
  await expect(shellPage(page).heading(sitesText.title)).toBeFocused()
  await expect(sitesPage(page).next).toBeEnabled()
  await page.keyboard.press('Control+Enter')

  const select = selectPage(page)
  await tabTo(page, select.tree.getByRole('treeitem').first())
  await tabTo(page, select.row('Quality Guild'), 'ArrowDown')
  await page.keyboard.press('Space')
  await expect(select.chosen).toContainText('1 project')
  await page.keyboard.press('Control+Enter')

  const review = reviewPage(page)
  await expect(review.tree).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(review.cancel).toBeFocused()
  await press(page, review.confirm)

  const run = runPage(page)
  await expect(run.proven).toBeVisible({ timeout: 60_000 })
  await expect(run.headline).toBeFocused()
})

test('the list of keys opens with ?, closes with Esc, and the focus is where it was', async ({
  page,
}) => {
  const demo = page.getByRole('button', { name: connectionsText.demoAction })
  await tabTo(page, demo)
  await page.keyboard.press('?')
  await expect(shellPage(page).shortcuts).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shellPage(page).shortcuts).toHaveCount(0)
  await expect(demo).toBeFocused()
})

test('places are gone to by number, parts of the window by F6', async ({ page }) => {
  const shell = shellPage(page)
  await expect(shell.present).toHaveText(shellText.placeNames.connections)
  await page.keyboard.press('Control+4')
  await expect(shell.heading(settingsText.title)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.locator('[data-pane=places] :focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(page.locator('[data-pane=main] :focus, [data-pane=main]:focus')).toHaveCount(1)
  await page.keyboard.press('Control+1')
  await expect(shell.heading(connectionsText.welcome)).toBeFocused()
})
