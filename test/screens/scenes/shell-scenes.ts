import { failure } from '#contract/model/failure'
import { refused } from '../fake-bridge.ts'
import { siteAnswers } from '../samples.ts'
import { narrow, type Scene } from './scene.ts'
import { plainTwo, two } from './site-pairs.ts'

/** Settings, the list of shortcuts, and a start that failed. */
export const shellScenes: readonly Scene[] = [
  {
    name: 'shortcuts',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'settings',
    answers: () => siteAnswers(plainTwo),
    viewport: { width: 1180, height: 1300 },
    act: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByText('This proxy').click()
      await page.getByRole('button', { name: 'Show diagnostics' }).click()
    },
  },
  {
    name: 'settings-remove',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByRole('button', { name: 'Remove everything…' }).click()
    },
  },
  {
    name: 'settings-narrow',
    answers: () => siteAnswers(two),
    viewport: narrow,
    act: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByText('A configuration script').click()
    },
  },
  {
    name: 'kinds',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await page.getByRole('button', { name: 'What is carried' }).click()
      await page.getByRole('button', { name: 'Workflows' }).click()
      await page.getByRole('button', { name: 'Automation rules' }).click()
    },
  },
  {
    name: 'kinds-narrow',
    answers: () => siteAnswers(two),
    viewport: narrow,
    act: async (page) => {
      await page.getByRole('button', { name: 'What is carried' }).click()
      await page.getByRole('searchbox').fill('wor')
    },
  },
  {
    name: 'kinds-data-center',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await page.getByRole('button', { name: 'What is carried' }).click()
      await page.getByText('Jira Data Center', { exact: true }).click()
      await page.getByRole('button', { name: 'Automation rules' }).click()
      await page.getByRole('button', { name: 'Boards', exact: true }).click()
    },
  },
  {
    name: 'not-started',
    answers: () => ({
      ...siteAnswers([]),
      'app.start': () => refused(failure('internal', 'app.start', ['the details'])),
    }),
  },
]
