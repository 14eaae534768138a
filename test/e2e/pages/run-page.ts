import type { Locator, Page } from 'playwright/test'
import { deployText } from '#contract/wording/screens/deploy-text'
import { historyText } from '#contract/wording/screens/history-text'
import { resultText } from '#contract/wording/screens/result-text'

/** A deployment under way, and what it came to. */
export interface RunPage {
  readonly progress: Locator
  readonly steps: Locator
  readonly stop: Locator
  /** Jira wants a pause. */
  readonly waiting: Locator
  readonly headline: Locator
  readonly proven: Locator
  readonly tryRemaining: Locator
  /** Looks up what is not known, or does what is left. */
  readonly goesOn: Locator
  readonly saveReport: Locator
  /** The offer at the start to go on with an interrupted deployment. */
  readonly offer: Locator
  readonly history: Locator
}

export const runPage = (page: Page): RunPage => ({
  progress: page.getByRole('progressbar', { name: deployText.progress }),
  steps: page.getByRole('region', { name: deployText.list }),
  stop: page.getByRole('button', { name: deployText.stop }),
  waiting: page.getByRole('status').filter({ hasText: deployText.waiting['rate-limited'] }),
  headline: page.getByRole('heading', { level: 1 }),
  proven: page.getByText(resultText.proven),
  tryRemaining: page.getByRole('button', { name: /^Try the remaining/ }),
  goesOn: page.getByRole('button', {
    name: /^(Check now|Try the remaining|Look up what happened)/,
  }),
  saveReport: page.getByRole('button', { name: resultText.saveReport }),
  offer: page.getByRole('status').filter({ hasText: /was interrupted/ }),
  history: page.getByRole('list', { name: historyText.list }),
})
