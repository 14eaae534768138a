import { sampleSite, siteAnswers } from '../samples.ts'
import { withPublishing } from './publishing-cards.ts'
import { narrow, type Scene, toConnections } from './scene.ts'
import { demoTwo, plainTwo, troubled, two } from './site-pairs.ts'

/** Cards of connected sites. */
export const cardScenes: readonly Scene[] = [
  { name: 'cards', answers: () => siteAnswers(plainTwo), act: toConnections },
  {
    name: 'cards-narrow',
    answers: () => siteAnswers(troubled),
    viewport: narrow,
    act: toConnections,
  },
  {
    name: 'cards-troubled',
    answers: () => siteAnswers(troubled),
    viewport: { width: 1180, height: 1700 },
    act: toConnections,
  },
  {
    name: 'demo-cards',
    answers: () => siteAnswers(demoTwo),
    act: toConnections,
  },
  {
    name: 'card-edit',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await toConnections(page)
      await page.getByRole('button', { name: 'Edit' }).first().click()
    },
  },
  {
    name: 'card-forget',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await toConnections(page)
      await page.getByRole('button', { name: 'Forget' }).first().click()
    },
  },
  {
    name: 'dialog-narrow',
    answers: () => siteAnswers(two),
    viewport: narrow,
    act: async (page) => {
      await toConnections(page)
      await page.getByRole('button', { name: 'Edit' }).first().click()
    },
  },
  {
    name: 'cards-publishing',
    answers: withPublishing,
    viewport: { width: 1180, height: 2000 },
    act: async (page) => {
      await toConnections(page)
      await page.getByRole('button', { name: 'What it can do' }).last().click()
      await page
        .getByRole('button', { name: /of this sign-in/ })
        .last()
        .click()
    },
  },
  {
    name: 'rotate-token',
    answers: withPublishing,
    act: async (page) => {
      await toConnections(page)
      await page.getByRole('button', { name: 'Make a new token' }).first().click()
      await page.getByRole('radio').first().waitFor({ state: 'attached' })
    },
  },
  {
    name: 'revoke-token',
    answers: withPublishing,
    act: async (page) => {
      await toConnections(page)
      const card = page.getByRole('region', { name: 'Self-hosted', exact: true })
      await card.getByRole('button', { name: 'Revoke' }).click()
      await page.locator('label').filter({ hasText: /^CI/ }).click()
      await page.getByText('“CI” is going to be revoked').waitFor()
    },
  },
  { name: 'one-site', answers: () => siteAnswers([sampleSite()]) },
]
