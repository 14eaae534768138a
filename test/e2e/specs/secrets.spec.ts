import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { choiceWording } from '#contract/wording/choice-wording'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { resultText } from '#contract/wording/screens/result-text'
import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import type { Site } from '#twin/site-model'
import { webhooks } from '#twin/webhooks/state'
import { smallBlueprint } from '../../integration/engine/small-site.ts'
import { contentOfPage, findSecrets, findSecretsInFolder } from '../canary.ts'
import { expect, test } from '../fixtures.ts'
import { connectBoth } from '../journeys.ts'
import { reviewPage } from '../pages/review-page.ts'
import { runPage } from '../pages/run-page.ts'
import { selectPage } from '../pages/select-page.ts'
import { sitesPage } from '../pages/sites-page.ts'
import type { RealSite } from '../real-site.ts'

const patience = { timeout: 60_000 }

const calling: Blueprint = {
  ...smallBlueprint,
  administration: {
    webhooks: [
      {
        name: 'Bell',
        url: 'https://harbour.example.com/bell',
        events: ['jira:issue_created'],
        secret: 'what-the-source-signs-with',
      },
    ],
  },
}

const bare: Blueprint = { ...emptyBlueprint, people: smallBlueprint.people }

const bellOf = (site: Site) => Object.values(webhooks.of(site)).find(({ name }) => name === 'Bell')

/** The field for the secret, in a dialog that asks for it. */
const secretIn = (dialog: Locator): Locator =>
  dialog
    .getByRole('region', { name: confirmText.secretsTitle })
    .getByLabel(/^secret that signs what is sent/)

/** Selects the webhook and says yes to its unproven write; ends with the question before deploying. */
const askForDeployment = async (
  page: Page,
  source: RealSite,
  destination: RealSite,
): Promise<void> => {
  await connectBoth(page, source, destination)
  await sitesPage(page).next.click()
  const select = selectPage(page)
  await select.search('Bell')
  await select.tick('Bell')
  await select.analyze.click()
  const review = reviewPage(page)
  await expect(review.tree).toBeVisible(patience)
  const unproven = review.problem('Bell: ')
  await expect(review.deploy).toBeDisabled()
  await unproven.getByRole('button', { name: choiceWording.accept().label }).click()
  await expect(unproven).toHaveCount(0)
  await review.deploy.click()
}

test('a webhook waits for a yes, its secret is entered at the end and is kept nowhere', async ({
  page,
  slipway,
  electron,
  computer,
  serve,
}) => {
  const source = await serve(buildSite(calling, { name: 'here', title: 'Boats' }))
  const destination = await serve(buildSite(bare, { name: 'there', title: 'Harbour' }))
  const secret = `signs-${crypto.randomUUID()}`
  await askForDeployment(page, source, destination)
  const review = reviewPage(page)
  await secretIn(review.confirmation).fill(secret)
  await review.confirm.click()
  await expect(runPage(page).proven).toBeVisible(patience)
  expect(bellOf(destination.site)).toMatchObject({ events: ['jira:issue_created'], secret })

  const report = join(computer.dataFolder, '..', 'saved.html')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, report)
  await runPage(page).saveReport.click()
  await expect.poll(() => readFile(report, 'utf8').catch(() => '')).toContain('Bell')
  const secrets = [secret, 'what-the-source-signs-with']
  const told = computer.notes().filter(({ kind }) => kind !== 'to-worker')
  expect([
    ...(await findSecretsInFolder(computer.dataFolder, secrets)),
    ...findSecrets('report', await readFile(report), secrets),
    ...findSecrets('page', await contentOfPage(page), secrets),
    ...findSecrets('messages', JSON.stringify(told), secrets),
    ...findSecrets('output', slipway.output(), secrets),
  ]).toEqual([])
  // What stands beside them is in these files, packed or not: the search looks there.
  const beside = await findSecretsInFolder(computer.dataFolder, ['jira:issue_created'])
  expect(beside.map(({ place }) => place.split('/').at(-1))).toEqual(
    expect.arrayContaining(['source.slipway-snapshot', 'deployment.slipway-plan']),
  )
})

test('a deployment that goes on asks for the secret again, since it was kept nowhere', async ({
  page,
  serve,
}) => {
  const source = await serve(buildSite(calling, { name: 'here', title: 'Boats' }))
  const destination = await serve(buildSite(bare, { name: 'there', title: 'Harbour' }))
  destination.site.faults.rules.push({
    fault: { kind: 'status', status: 400, message: 'Not now.' },
    method: 'POST',
    path: '/rest/webhooks/1.0/webhook',
    times: 1,
  })
  await askForDeployment(page, source, destination)
  const review = reviewPage(page)
  await secretIn(review.confirmation).fill('entered-at-first')
  await review.confirm.click()
  await runPage(page).tryRemaining.click(patience)
  const again = page.getByRole('alertdialog', { name: resultText.secretsAgainTitle })
  await expect(secretIn(again)).toHaveValue('')
  await secretIn(again).fill('entered-again')
  expect(bellOf(destination.site)).toBeUndefined()
  await again.getByRole('button', { name: resultText.secretsAgainAction }).click()
  await expect(runPage(page).proven).toBeVisible(patience)
  expect(bellOf(destination.site)).toMatchObject({ secret: 'entered-again' })
})
