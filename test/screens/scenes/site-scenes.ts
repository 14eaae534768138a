import { failure } from '#contract/model/failure'
import { refused } from '../fake-bridge.ts'
import { sampleSite, siteAnswers } from '../samples.ts'
import { narrow, type Scene } from './scene.ts'
import { demoTwo, plainTwo, troubled, two } from './site-pairs.ts'

/** Source and destination. */
export const siteScenes: readonly Scene[] = [
  { name: 'sites', answers: () => siteAnswers(plainTwo) },
  { name: 'sites-production', answers: () => siteAnswers(two) },
  { name: 'sites-narrow', answers: () => siteAnswers(two), viewport: narrow },
  { name: 'sites-forced', answers: () => siteAnswers(two), forcedColors: true },
  {
    name: 'sites-none',
    answers: () => ({ ...siteAnswers([]) }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Configuration Deployment' }).click()
    },
  },
  {
    name: 'sites-same',
    answers: () => ({
      ...siteAnswers(plainTwo),
      'site.choose-pair': () => refused(failure('site.same-site', 'Acme Test')),
    }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Acme Production Destination' }).click()
      await page.getByRole('option', { name: 'Acme Test' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'sites-hindered',
    answers: () => siteAnswers([troubled[2] ?? sampleSite(), troubled[3] ?? sampleSite()]),
    act: async (page) => {
      await page.getByRole('button', { name: 'Configuration Deployment' }).click()
    },
  },
  {
    name: 'demo',
    answers: () => siteAnswers(demoTwo),
  },
]
