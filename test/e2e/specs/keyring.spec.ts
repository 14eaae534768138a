import { signInFormText } from '#contract/wording/screens/sign-in-form-text'
import { hindranceWording, siteCardText } from '#contract/wording/screens/site-card-text'
import { expect, test } from '../fixtures.ts'
import { connectionsPage } from '../pages/connections-page.ts'

test('a stored token is there after a restart', async ({ page, computer, source }) => {
  const connections = connectionsPage(page)
  await connections.connect(source.signIn())
  await expect(connections.stored).toBeVisible()
  const again = await computer.restart()
  const card = connectionsPage(again.page).card('Acme Test')
  await expect(card).toContainText('•••• stored')
  await connectionsPage(again.page).act('Acme Test', 'test')
  await expect(again.page.getByText(siteCardText.testPassed('Acme Test'))).toBeAttached()
})

test.describe('without any encryption', () => {
  test.use({ keyring: 'unavailable' })

  test('a token is kept until the user quits, and that is said', async ({
    page,
    computer,
    source,
  }) => {
    const connections = connectionsPage(page)
    await connections.connect(source.signIn())
    await expect(connections.question).toContainText(signInFormText.unprotected.none)
    await connections.question.getByRole('button', { name: signInFormText.keepSession }).click()
    await expect(connections.card('Acme Test')).toContainText(siteCardText.sessionTitle)
    const again = await computer.restart()
    await expect(connectionsPage(again.page).card('Acme Test')).toContainText(
      hindranceWording['token-absent'].label,
    )
  })
})

test.describe('without a keyring', () => {
  test.use({ keyring: 'weak' })

  test('a token is stored weakly only when the user says so', async ({
    page,
    computer,
    source,
  }) => {
    const connections = connectionsPage(page)
    await connections.connect(source.signIn())
    await expect(connections.question).toContainText(signInFormText.unprotected.weak)
    await connections.question.getByRole('button', { name: signInFormText.cancel }).click()
    await expect(connections.card('Acme Test')).toHaveCount(0)
    await connections.save()
    await connections.question.getByRole('button', { name: signInFormText.keepWeak }).click()
    await expect(connections.card('Acme Test')).toContainText(siteCardText.weakTitle)
    const again = await computer.restart()
    await expect(connectionsPage(again.page).card('Acme Test')).toContainText(
      siteCardText.weakTitle,
    )
  })
})

test('a locked keyring is said; once unlocked the token is back', async ({
  page,
  computer,
  source,
}) => {
  const connections = connectionsPage(page)
  await connections.connect(source.signIn())
  await expect(connections.stored).toBeVisible()
  await computer.setKeyring('locked')
  const again = await computer.restart()
  const later = connectionsPage(again.page)
  await expect(later.card('Acme Test')).toContainText(hindranceWording['token-locked'].label)
  await computer.setKeyring('os')
  await later.act('Acme Test', 'test')
  await expect(again.page.getByText(siteCardText.testPassed('Acme Test'))).toBeAttached()
})

test('a lost key destroys nothing: the token can be entered again, and comes back with the key', async ({
  page,
  computer,
  source,
}) => {
  const connections = connectionsPage(page)
  await connections.connect(source.signIn())
  await expect(connections.stored).toBeVisible()
  await computer.setKeyring('lost')
  const lost = await computer.restart()
  await expect(connectionsPage(lost.page).card('Acme Test')).toContainText(
    hindranceWording['token-lost'].label,
  )
  await computer.setKeyring('os')
  const back = await computer.restart()
  await connectionsPage(back.page).act('Acme Test', 'test')
  await expect(back.page.getByText(siteCardText.testPassed('Acme Test'))).toBeAttached()
})
