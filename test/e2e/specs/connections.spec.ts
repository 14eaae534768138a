import { signInCardText } from '#contract/wording/screens/sign-in-card-text'
import { secretLabel } from '#contract/wording/screens/sign-in-form-text'
import { siteCardText } from '#contract/wording/screens/site-card-text'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { startTwin } from '#twin/serve'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import { expect, test } from '../fixtures.ts'
import { connectionsPage } from '../pages/connections-page.ts'

test('a Data Center and a Confluence are found, connected by token, tested and forgotten', async ({
  page,
  computer,
}) => {
  const site = createDataCenterSite({ name: 'self-hosted', title: 'Self-hosted' })
  const twin = await startTwin({ site })
  await using served = new AsyncDisposableStack()
  served.defer(() => twin.stop())
  const wiki = served.use(await startConfluenceDataCenter())
  const connections = connectionsPage(page)
  const connect = async (address: string, token: string): Promise<void> => {
    computer.keepSecret(token)
    await connections.openForm()
    await connections.find(address)
    await page.getByLabel(secretLabel['personal-access-token'], { exact: true }).fill(token)
    await connections.save()
    await expect(connections.stored).toContainText('Personal access token stored. Signed in to')
  }

  await connect(twin.address, twin.credentials.personalAccessToken)
  await expect(connections.card('Self-hosted')).toContainText('Jira Data Center')
  await connect(wiki.address, wiki.server.tokens[0]?.rawToken ?? '')
  const card = page.getByRole('region').filter({ hasText: 'Confluence Data Center' }).last()
  await card.getByRole('button', { name: siteCardText.test, exact: true }).click()
  await expect(page.getByText(/^The sign-in to .* works\.$/)).toBeAttached()

  await card.getByRole('button', { name: siteCardText.forget, exact: true }).click()
  await connections.question.getByRole('button', { name: signInCardText.forgetAction }).click()
  await expect(card).toHaveCount(0)
  await expect(connections.card('Self-hosted')).toBeVisible()
})
