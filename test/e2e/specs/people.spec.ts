import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { peopleText } from '#contract/wording/screens/people-text'
import type { Site } from '#twin/site-model'
import { accounts } from '#twin/users/state'
import { expect, test } from '../fixtures.ts'
import { connectBoth, reviewProject } from '../journeys.ts'
import { peoplePage } from '../pages/people-page.ts'
import { reviewPage } from '../pages/review-page.ts'

/** Takes somebody away from a site. */
const without = (site: Site, name: string): void => {
  const table = accounts.of(site)
  for (const [id, { displayName }] of Object.entries(table)) {
    if (displayName === name) delete table[id]
  }
}

test('who is missing is decided by a search, and nothing waits for them any more', async ({
  page,
  source,
  destination,
}) => {
  without(destination.site, 'Priya Nair')
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Payments Platform')
  await expect(reviewPage(page).problem('Priya Nair').first()).toBeVisible()
  const people = peoplePage(page)
  await people.tab.click()
  await expect(people.row('Priya Nair')).toContainText(peopleText.undecided)
  await people.decide('Priya Nair', peopleText.another)
  await people.pick('jonas', 'Jonas Weber')
  await expect(people.row('Priya Nair')).toContainText(peopleText.anotherChosen('Jonas Weber'))
  await page.getByRole('tab').first().click()
  await expect(reviewPage(page).tree).toBeVisible()
  await expect(reviewPage(page).problem('Priya Nair')).toHaveCount(0)
})

test('the table goes to a file and comes back, and a wrong line decides nothing', async ({
  page,
  electron,
  computer,
  source,
  destination,
}) => {
  without(destination.site, 'Priya Nair')
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Payments Platform')
  const people = peoplePage(page)
  await people.tab.click()
  const file = join(computer.dataFolder, '..', 'people.csv')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
  await people.save.click()
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('Priya Nair')

  const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n')
  const edited = lines.map((line) => {
    if (line.includes('Priya Nair')) return line.replace(/,[^,]*,$/, ',whoever deploys,')
    return line.includes('Jonas Weber') ? line.replace(/,[^,]*,$/, ',perhaps,') : line
  })
  await writeFile(file, edited.join('\r\n'))
  await people.read.click()
  await expect(page.getByRole('status').filter({ hasText: '“perhaps”' })).toBeVisible()
  await expect(people.row('Priya Nair')).toContainText(peopleText.deployer)
  await expect(people.row('Jonas Weber')).toContainText(peopleText.same)
})
