import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { choiceWording } from '#contract/wording/choice-wording'
import { confirmText } from '#contract/wording/screens/confirm-text'
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
  await connectBoth(page, source, destination)
  await sitesPage(page).next.click()
  const select = selectPage(page)
  await select.search('Bell')
  await select.tick('Bell')
  await select.analyze.click()
  const review = reviewPage(page)
  await expect(review.tree).toBeVisible()
  const unproven = review.problem('Bell: ')
  await expect(review.deploy).toBeDisabled()
  await unproven.getByRole('button', { name: choiceWording.accept().label }).click()
  await expect(unproven).toHaveCount(0)
  await review.deploy.click()
  const asked = review.confirmation.getByRole('region', { name: confirmText.secretsTitle })
  await asked.getByLabel(/^secret that signs what is sent/).fill(secret)
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
