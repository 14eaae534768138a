import type { Locator, Page } from 'playwright/test'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { dataCenterContent } from '../../standins/confluence/data-center-content.ts'
import { createPages } from '../../standins/confluence/pages.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import { ask } from '../ask.ts'
import { expect, test } from '../fixtures.ts'
import { reviewProject, startDemo } from '../journeys.ts'
import { reviewPage } from '../pages/review-page.ts'
import { watchOpened } from '../watch-opened.ts'

const token = 'NDc4-confluence-of-the-test'
const patience = { timeout: 30_000 }

const connect = (page: Page, address: string) =>
  ask(page, 'connection.save', {
    ...{ connectionId: null, product: 'confluence-data-center', address, label: '' },
    presented: { way: 'personal-access-token', token },
    ...{ expiresOn: null, keep: 'protected', otherAccount: 'ask', check: 'verify' },
  })

/** Opens the dialog and looks at the page that would be there. */
const preview = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: text.publish }).click()
  const space = page.getByRole('textbox', { name: text.spaceKey })
  await space.fill('OPS')
  await page.getByRole('button', { name: text.preview }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByRole('article', { name: text.page })).toContainText(
    'For review',
    patience,
  )
  return dialog
}

test('a plan is published as a page after a preview, and updated in place the next time', async ({
  page,
  electron,
  computer,
}) => {
  test.setTimeout(120_000)
  computer.keepSecret(token)
  const pages = createPages('OPS')
  const tokens = [{ id: 7, name: 'Slipway', rawToken: token, expiringAt: null }]
  await using wiki = await startConfluenceDataCenter({ tokens }, dataCenterContent(pages))
  const isSent = (): boolean => wiki.heard.some(({ method }) => method !== 'GET')
  await startDemo(page)
  expect((await connect(page, wiki.address)).outcome).toBe('stored')
  await reviewProject(page, 'Payments Platform')

  const dialog = await preview(page)
  await expect(dialog).toContainText(text.goesTo(new URL(wiki.address).host))
  expect(isSent()).toBe(false)
  await dialog.getByRole('button', { name: text.send }).click()
  await expect(dialog.getByRole('status')).toContainText(text.published.made, patience)
  const [made] = pages.all
  expect(made?.body).toContain('For review')
  const link = `${wiki.address}/display/OPS/${made?.id}`

  const opened = await watchOpened(electron)
  await dialog.getByRole('link', { name: text.open }).click()
  await expect.poll(opened).toEqual([link])
  await dialog.getByRole('button', { name: text.close }).click()

  await reviewPage(page).tick('Payment Method')
  const again = await preview(page)
  await again.getByRole('button', { name: text.sendAgain }).click()
  await expect(again.getByRole('status')).toContainText(text.published.updated, patience)
  expect(pages.all.map(({ id, version }) => [id, version])).toEqual([[made?.id, 2]])
})
