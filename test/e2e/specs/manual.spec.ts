import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manualStateText, manualText } from '#contract/wording/screens/manual-text'
import { boards } from '#twin/boards/state'
import type { Site } from '#twin/site-model'
import { statuses } from '#twin/statuses/state'
import { expect, test } from '../fixtures.ts'
import { connectBoth, deployReviewed, reviewProject } from '../journeys.ts'
import { manualPage } from '../pages/manual-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'
import { shellPage } from '../pages/shell-page.ts'

const patience = { timeout: 90_000 }
const board = 'Payments Platform board'

/** Gives a board columns of its own, unlike those that Jira makes with it. */
const renameColumns = (site: Site): void => {
  for (const one of Object.values(boards.of(site))) {
    one.columns = one.columns.map((column, at) => ({ ...column, name: `Station ${at + 1}` }))
  }
}

/** What a person does in the settings of a board: the columns as another site has them. */
const setColumns = (from: Site, to: Site): void => {
  const find = (site: Site) => Object.values(boards.of(site)).find(({ name }) => name === board)
  const [here, there] = [find(from), find(to)]
  if (here === undefined || there === undefined) throw new Error('there is no such board')
  const names = statuses.of(from)
  const known = Object.values(statuses.of(to))
  const counterpart = (id: string): string => {
    const found = known.find(({ name }) => name.toLowerCase() === names[id]?.name.toLowerCase())
    if (found === undefined) throw new Error(`there is no status ${names[id]?.name}`)
    return found.id
  }
  there.columns = here.columns.map((column) => ({
    ...column,
    statusIds: column.statusIds.map(counterpart),
  }))
}

test('what is set by hand is looked up, ticked off, waived, and stands in the report', async ({
  page,
  electron,
  computer,
  source,
  destination,
}) => {
  test.setTimeout(240_000)
  renameColumns(source.site)
  await connectBoth(page, source, destination)
  await reviewProject(page, 'Payments Platform')
  const conflict = reviewPage(page).problem('Severity: Conflict')
  await conflict.getByRole('button', { name: 'Make a new one' }).click()
  await expect(conflict).toHaveCount(0)
  const manual = manualPage(page)
  await manual.tab.click()
  await expect(manual.section.getByRole('heading', { name: board }).first()).toBeVisible()
  await expect(manual.card('columns')).toBeVisible()
  await expect(manual.section.getByRole('button', { name: /^(Done|Waive|Check)/ })).toHaveCount(0)
  const all = await manual.cards.count()
  await page.getByRole('tab').first().click()
  await deployReviewed(page)
  await expect(runPage(page).proven).toBeVisible(patience)
  // What Jira makes with a board by itself is as it shall be, which reading it back has shown.
  await expect(manual.cards).not.toHaveCount(all)
  const left = await manual.cards.count()

  const columns = manual.card('columns')
  await manual.check(columns)
  await expect(columns).toContainText(manualStateText.unlike)
  const reaches = (ended: number): Promise<void> =>
    expect(manual.progress).toHaveAttribute('aria-valuetext', manualText.progress(ended, all))
  await reaches(all - left)
  setColumns(source.site, destination.site)
  await manual.check(columns)
  await reaches(all - left + 1)
  await manual.done(manual.card('swimlanes'))
  await reaches(all - left + 2)
  const reason = 'Nobody looks at the colours of this board.'
  await manual.waive(manual.card('card colours'), reason)
  await reaches(all - left + 3)

  const file = join(computer.dataFolder, '..', 'by-hand.html')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await runPage(page).saveReport.click()
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain(reason)

  await shellPage(page).go('history')
  await runPage(page).history.getByRole('button').first().click()
  await reaches(all - left + 3)
})
