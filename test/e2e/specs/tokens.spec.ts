import { failure } from '#contract/model/failure'
import { authWording } from '#contract/wording/auth-wording'
import { connectionsText } from '#contract/wording/screens/connections-text'
import { nameFieldWording, signInFormText } from '#contract/wording/screens/sign-in-form-text'
import { hindranceWording, siteCardText } from '#contract/wording/screens/site-card-text'
import { expect, test } from '../fixtures.ts'
import { connectionsPage } from '../pages/connections-page.ts'
import { administrator, ordinaryUser } from '../real-site.ts'

const rejected = (address: string): string =>
  authWording['auth.token-rejected'](failure('auth.token-rejected', new URL(address).host)).what

test('an administrator’s token is verified, stored and never shown again', async ({
  page,
  source,
}) => {
  const connections = connectionsPage(page)
  const signIn = source.signIn()
  await connections.connect(signIn, { label: 'Ours', expiresOn: '2031-01-02', production: true })
  await expect(connections.stored).toContainText(
    `API token stored. Signed in to Acme Test as ${administrator} (Jira administrator).`,
  )
  const card = connections.card('Ours')
  await expect(card).toContainText('•••• stored')
  await expect(card).toContainText('expires 2 Jan 2031')
  await expect(card).toContainText(siteCardText.administrator)
  await expect(card).toContainText(siteCardText.production)
  await connections.act('Ours', 'replace')
  await expect(connections.token).toHaveValue('')
})

test('a token that Jira rejects stores nothing and leaves the former one', async ({
  page,
  computer,
  source,
}) => {
  const connections = connectionsPage(page)
  const good = source.signIn()
  await connections.connect({ ...good, token: `${good.token}x` })
  await expect(connections.trouble).toContainText(rejected(good.address))
  await computer.lookThroughPages()
  // What was typed stays, to be mended.
  await expect(connections.token).toHaveValue(`${good.token}x`)
  await connections.token.fill(good.token)
  await connections.save()
  await expect(connections.stored).toBeVisible()

  await connections.act('Acme Test', 'replace')
  await connections.token.fill('real-nothing-that-jira-knows')
  await connections.save()
  await expect(connections.trouble).toContainText(rejected(good.address))
  await page.getByRole('button', { name: signInFormText.cancel, exact: true }).click()
  await connections.act('Acme Test', 'test')
  await expect(page.getByText(siteCardText.testPassed('Acme Test'))).toBeAttached()
})

test('an expired token is refused, and one that is revoked later is noticed', async ({
  page,
  computer,
  source,
}) => {
  const connections = connectionsPage(page)
  await connections.connect(source.signIn(administrator, -1))
  await expect(connections.trouble).toContainText(rejected(source.address))
  await computer.lookThroughPages()

  const good = source.signIn()
  await connections.token.fill(good.token)
  await connections.save()
  await expect(connections.stored).toBeVisible()
  source.revoke(good.token)
  await connections.act('Acme Test', 'test')
  await expect(connections.card('Acme Test')).toContainText(rejected(good.address))
})

test('an expiry date that comes near is warned of', async ({ page, source }) => {
  const connections = connectionsPage(page)
  const soon = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10)
  await connections.connect(source.signIn(), { expiresOn: soon })
  await expect(connections.card('Acme Test')).toContainText('This token expires in')
})

test('without administrator permission a site can be read, not deployed to', async ({
  page,
  source,
}) => {
  const connections = connectionsPage(page)
  await connections.connect(source.signIn(ordinaryUser))
  await expect(connections.stored).toContainText(`Signed in to Acme Test as ${ordinaryUser}.`)
  const { label, meaning } = hindranceWording['not-administrator']
  await expect(connections.card('Acme Test')).toContainText(label)
  await expect(connections.card('Acme Test')).toContainText(meaning)
})

test('a token of another account asks before it replaces one', async ({ page, source }) => {
  const connections = connectionsPage(page)
  await connections.connect(source.signIn())
  await expect(connections.stored).toBeVisible()
  const other = source.signIn(ordinaryUser)
  const replace = async (): Promise<void> => {
    await connections.act('Acme Test', 'replace')
    await page.getByRole('textbox', { name: nameFieldWording.email.label }).fill(other.email)
    await connections.token.fill(other.token)
    await connections.save()
  }
  await replace()
  await connections.question
    .getByRole('button', { name: signInFormText.otherKeep(administrator) })
    .click()
  await expect(connections.card('Acme Test')).toContainText(administrator)
  await connections.save()
  await connections.question
    .getByRole('button', { name: signInFormText.otherUse(ordinaryUser) })
    .click()
  await expect(connections.card('Acme Test')).toContainText(ordinaryUser)
})

test('a site that is forgotten is gone with its token', async ({ page, computer, source }) => {
  const connections = connectionsPage(page)
  await connections.connect(source.signIn())
  await connections.act('Acme Test', 'forget')
  await connections.question.getByRole('button', { name: siteCardText.forgetAction }).click()
  await expect(page.getByRole('heading', { name: connectionsText.welcome })).toBeVisible()
  const again = await computer.restart()
  await expect(again.page.getByRole('heading', { name: connectionsText.welcome })).toBeVisible()
})

test('a site that cannot be reached may be stored without checking', async ({ page, source }) => {
  const connections = connectionsPage(page)
  const signIn = source.signIn()
  await connections.openForm()
  await connections.fill(signIn)
  await source.stop()
  await connections.save()
  await page.getByRole('button', { name: signInFormText.saveUnchecked }).click()
  await expect(connections.stored).toContainText('API token stored without checking.')
  await expect(page.getByText(hindranceWording['not-checked'].meaning)).toBeVisible()
})

test('two sites that are ready lead on to the deployment', async ({
  page,
  source,
  destination,
}) => {
  const connections = connectionsPage(page)
  await connections.connect(source.signIn())
  await expect(connections.stored).toContainText('Acme Test')
  await connections.connect(destination.signIn())
  await expect(connections.stored).toContainText('Signed in to Acme as')
  await expect(connections.allSet).toBeVisible()
})
