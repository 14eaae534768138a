import type { Page } from 'playwright'
import { gridPlan } from '../grid-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, tell, toReview } from './wizard-way.ts'

const asked = () =>
  answers({ 'plan.get': () => gridPlan, 'plan.count-issues': () => ({ workId: 'work-3' }) })

const toCounting = async (page: Page): Promise<void> => {
  await toReview(page)
  await page.getByRole('button', { name: 'Count the issues' }).click()
  await page.getByRole('button', { name: 'Stop counting' }).waitFor()
}

/** What live issues get, and a copy instead of a change. */
export const gridScenes: readonly Scene[] = [
  { name: 'grid', answers: asked, act: toReview },
  { name: 'grid-narrow', answers: asked, viewport: narrow, act: toReview },
  {
    name: 'grid-counting',
    answers: asked,
    act: async (page) => {
      await toCounting(page)
      const news = { event: 'work-progress', workId: 'work-3', phase: 'reading' } as const
      await tell(page, { ...news, reason: null, kindTitle: '', count: 0, done: 2, total: 3 })
      await page.getByText('2 of 3 rows counted').waitFor()
    },
  },
  {
    name: 'grid-counted',
    answers: asked,
    act: async (page) => {
      await toCounting(page)
      const end = { end: 'counts', counts: [14, 0, null] } as const
      await tell(page, { event: 'work-ended', workId: 'work-3', end })
      await page.getByText('14', { exact: true }).waitFor()
    },
  },
]
