import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kindsText } from '#contract/wording/screens/kinds-text'
import { expect, test } from '../fixtures.ts'
import { startDemo } from '../journeys.ts'
import { kindsPage } from '../pages/kinds-page.ts'
import { shellPage } from '../pages/shell-page.ts'
import { sitesPage } from '../pages/sites-page.ts'

/** Rows of a product's table in docs/kinds.md, each with its words. */
const documented = (isOfDataCenter: boolean): readonly (readonly string[])[] => {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'kinds.md')
  const [cloud = '', dataCenter = ''] = readFileSync(file, 'utf8').split('\n## Jira Data Center\n')
  return (isOfDataCenter ? dataCenter : cloud)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(' (unproven)', '')),
    )
}

test('what is carried is the same in the app as in its document', async ({ page }) => {
  await startDemo(page)
  await sitesPage(page).next.click()
  await page.getByRole('main').getByRole('button', { name: kindsText.title }).click()
  const kinds = kindsPage(page)
  for (const product of ['jira-cloud', 'jira-data-center'] as const) {
    await kinds.choose(product)
    const rows = documented(product === 'jira-data-center')
    await expect(kinds.rows).toHaveCount(rows.length)
    for (const [title = '', ...reaches] of rows) {
      await expect(kinds.row(title).getByRole('cell')).toHaveText(reaches)
    }
  }
})

test('a kind is found and opened by the keyboard alone', async ({ page }) => {
  await page.keyboard.press('Control+5')
  await expect(shellPage(page).heading(kindsText.title)).toBeFocused()
  await expect(kindsPage(page).rows.first()).toBeVisible()
  await page.keyboard.press('Control+F')
  await expect(kindsPage(page).search).toBeFocused()
  await page.keyboard.type('permission schemes')
  await expect(kindsPage(page).rows).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: kindsText.lost })).toBeVisible()
})
