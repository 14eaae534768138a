import type { Page } from 'playwright'
import { ledgerAnswers } from '../ledger-samples.ts'
import { siteAnswers } from '../samples.ts'
import { narrow, type Scene } from './scene.ts'
import { plainTwo } from './site-pairs.ts'

const withLedgers = () => ({ ...siteAnswers(plainTwo), ...ledgerAnswers })

const toLedger = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Identity ledger' }).click()
  await page.getByRole('table').waitFor()
}

/** Which objects of two sites are the same. */
export const ledgerScenes: readonly Scene[] = [
  { name: 'ledger', answers: withLedgers, act: toLedger },
  { name: 'ledger-narrow', answers: withLedgers, viewport: narrow, act: toLedger },
  {
    name: 'ledger-change',
    answers: withLedgers,
    act: async (page) => {
      await toLedger(page)
      await page.getByRole('button', { name: 'Change… Severity' }).click()
    },
  },
  {
    name: 'ledger-remove',
    answers: withLedgers,
    act: async (page) => {
      await toLedger(page)
      await page.getByRole('button', { name: 'Remove… Severity' }).click()
    },
  },
  {
    name: 'ledger-empty',
    answers: () => ({ ...withLedgers(), 'ledger.list': () => ({ ledgers: [] }) }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Identity ledger' }).click()
      await page.getByText('Nothing is known yet').waitFor()
    },
  },
]
