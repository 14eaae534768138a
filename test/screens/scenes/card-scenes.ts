import { sampleSite, siteAnswers } from '../samples.ts'
import { narrow, type Scene, toAuthorization } from './scene.ts'
import { demoTwo, plainTwo, troubled, two } from './site-pairs.ts'

/** Cards of connected sites. */
export const cardScenes: readonly Scene[] = [
  { name: 'cards', answers: () => siteAnswers(plainTwo), act: toAuthorization },
  {
    name: 'cards-narrow',
    answers: () => siteAnswers(troubled),
    viewport: narrow,
    act: toAuthorization,
  },
  {
    name: 'cards-troubled',
    answers: () => siteAnswers(troubled),
    viewport: { width: 1180, height: 1700 },
    act: toAuthorization,
  },
  {
    name: 'demo-cards',
    answers: () => siteAnswers(demoTwo),
    act: toAuthorization,
  },
  {
    name: 'card-edit',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await toAuthorization(page)
      await page.getByRole('button', { name: 'Edit' }).first().click()
    },
  },
  {
    name: 'card-forget',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await toAuthorization(page)
      await page.getByRole('button', { name: 'Forget' }).first().click()
    },
  },
  {
    name: 'dialog-narrow',
    answers: () => siteAnswers(two),
    viewport: narrow,
    act: async (page) => {
      await toAuthorization(page)
      await page.getByRole('button', { name: 'Edit' }).first().click()
    },
  },
  { name: 'one-site', answers: () => siteAnswers([sampleSite()]) },
]
