import { sampleSite, siteAnswers } from '../samples.ts'
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
  { name: 'one-site', answers: () => siteAnswers([sampleSite()]) },
]
