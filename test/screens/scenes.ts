import type { Page } from 'playwright'
import type { Answers } from './fake-bridge.ts'
import { sampleProduction, sampleSite, siteAnswers } from './samples.ts'

/** A state of the app worth looking at. */
export interface Scene {
  readonly name: string
  readonly answers: Answers
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly forcedColors?: boolean
  /** What the user does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
}

/** Every scene of `look.ts`. */
export const scenes: readonly Scene[] = [
  { name: 'first-run', answers: siteAnswers([]) },
  { name: 'two-sites', answers: siteAnswers([sampleSite(), sampleProduction()]) },
  {
    name: 'shortcuts',
    answers: siteAnswers([sampleSite(), sampleProduction({ production: false })]),
    act: async (page) => {
      await page.keyboard.press('?')
      await page.waitForSelector('[role=dialog]')
    },
  },
]
