import { failure } from '#contract/model/failure'
import { authWording } from '#contract/wording/auth-wording'
import { authorizationText } from '#contract/wording/screens/authorization-text'
import { hindranceWording, siteCardText } from '#contract/wording/screens/site-card-text'
import { expect, test } from '../fixtures.ts'
import { authorizationPage } from '../pages/authorization-page.ts'
import { administrator, ordinaryUser } from '../real-site.ts'

const rejected = (address: string): string =>
  authWording['auth.token-rejected'](failure('auth.token-rejected', new URL(address).host)).what

test('an administrator’s token is verified, stored and never shown again', async ({
  page,
  source,
}) => {
  const authorization = authorizationPage(page)
  const signIn = source.signIn()
  await authorization.connect(signIn, { label: 'Ours', expiresOn: '2031-01-02', production: true })
  await expect(authorization.stored).toContainText(
    `API token stored. Signed in to Acme Test as ${administrator} (Jira administrator).`,
  )
  const card = authorization.card('Ours')
  await expect(card).toContainText('•••• stored')
  await expect(card).toContainText('expires 2 Jan 2031')
  await expect(card).toContainText(siteCardText.administrator)
  await expect(card).toContainText(siteCardText.production)
  await authorization.act('Ours', 'replace')
  await expect(authorization.token).toHaveValue('')
})

test('a token that Jira rejects stores nothing and leaves the former one', async ({
  page,
  computer,
  source,
}) => {
  const authorization = authorizationPage(page)
  const good = source.signIn()
  await authorization.connect({ ...good, token: `${good.token}x` })
  await expect(authorization.trouble).toContainText(rejected(good.address))
  await computer.lookThroughPages()
  // What was typed stays, to be mended.
  await expect(authorization.token).toHaveValue(`${good.token}x`)
  await authorization.token.fill(good.token)
  await authorization.save()
  await expect(authorization.stored).toBeVisible()

  await authorization.act('Acme Test', 'replace')
  await authorization.token.fill('real-nothing-that-jira-knows')
  await authorization.save()
  await expect(authorization.trouble).toContainText(rejected(good.address))
  await page.getByRole('button', { name: authorizationText.cancel, exact: true }).click()
  await authorization.act('Acme Test', 'test')
  await expect(page.getByText(siteCardText.testPassed('Acme Test'))).toBeAttached()
})

test('an expired token is refused, and one that is revoked later is noticed', async ({
  page,
  computer,
  source,
}) => {
  const authorization = authorizationPage(page)
  await authorization.connect(source.signIn(administrator, -1))
  await expect(authorization.trouble).toContainText(rejected(source.address))
  await computer.lookThroughPages()

  const good = source.signIn()
  await authorization.token.fill(good.token)
  await authorization.save()
  await expect(authorization.stored).toBeVisible()
  source.revoke(good.token)
  await authorization.act('Acme Test', 'test')
  await expect(authorization.card('Acme Test')).toContainText(rejected(good.address))
})

test('an expiry date that comes near is warned of', async ({ page, source }) => {
  const authorization = authorizationPage(page)
  const soon = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10)
  await authorization.connect(source.signIn(), { expiresOn: soon })
  await expect(authorization.card('Acme Test')).toContainText('This token expires in')
})

test('without administrator permission a site can be read, not deployed to', async ({
  page,
  source,
}) => {
  const authorization = authorizationPage(page)
  await authorization.connect(source.signIn(ordinaryUser))
  await expect(authorization.stored).toContainText(`Signed in to Acme Test as ${ordinaryUser}.`)
  const { label, meaning } = hindranceWording['not-administrator']
  await expect(authorization.card('Acme Test')).toContainText(label)
  await expect(authorization.card('Acme Test')).toContainText(meaning)
})

test('a token of another account asks before it replaces one', async ({ page, source }) => {
  const authorization = authorizationPage(page)
  await authorization.connect(source.signIn())
  await expect(authorization.stored).toBeVisible()
  const other = source.signIn(ordinaryUser)
  const replace = async (): Promise<void> => {
    await authorization.act('Acme Test', 'replace')
    await page.getByRole('textbox', { name: authorizationText.email }).fill(other.email)
    await authorization.token.fill(other.token)
    await authorization.save()
  }
  await replace()
  await authorization.question
    .getByRole('button', { name: authorizationText.otherKeep(administrator) })
    .click()
  await expect(authorization.card('Acme Test')).toContainText(administrator)
  await authorization.save()
  await authorization.question
    .getByRole('button', { name: authorizationText.otherUse(ordinaryUser) })
    .click()
  await expect(authorization.card('Acme Test')).toContainText(ordinaryUser)
})

test('a site that is forgotten is gone with its token', async ({ page, computer, source }) => {
  const authorization = authorizationPage(page)
  await authorization.connect(source.signIn())
  await authorization.act('Acme Test', 'forget')
  await authorization.question.getByRole('button', { name: siteCardText.forgetAction }).click()
  await expect(page.getByRole('heading', { name: authorizationText.welcome })).toBeVisible()
  const again = await computer.restart()
  await expect(again.page.getByRole('heading', { name: authorizationText.welcome })).toBeVisible()
})

test('a site that cannot be reached may be stored without checking', async ({ page, source }) => {
  const authorization = authorizationPage(page)
  const signIn = source.signIn()
  await authorization.openForm()
  await authorization.fill(signIn)
  await source.stop()
  await authorization.save()
  await page.getByRole('button', { name: authorizationText.saveUnchecked }).click()
  await expect(authorization.stored).toContainText('API token stored without checking.')
  await expect(page.getByText(hindranceWording['not-checked'].meaning)).toBeVisible()
})

test('two sites that are ready lead on to the deployment', async ({
  page,
  source,
  destination,
}) => {
  const authorization = authorizationPage(page)
  await authorization.connect(source.signIn())
  await expect(authorization.stored).toContainText('Acme Test')
  await authorization.connect(destination.signIn())
  await expect(authorization.stored).toContainText('Signed in to Acme as')
  await expect(authorization.allSet).toBeVisible()
})
