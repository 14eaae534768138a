import type { Page } from 'playwright'
import { sampleCandidates, sampleFile, samplePeople } from '../people-samples.ts'
import { wizardPlan } from '../wizard-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, toReview } from './wizard-way.ts'

const plan = { ...wizardPlan, people: samplePeople }

const withPeople = () =>
  answers({
    'plan.get': () => plan,
    'plan.decide': () => plan,
    'plan.find-people': () => sampleCandidates,
    'plan.read-people': () => sampleFile,
  })

const toPeople = async (page: Page): Promise<void> => {
  await toReview(page)
  await page.getByRole('tab', { name: 'People (2 to decide)' }).click()
  await page.getByRole('table').waitFor()
}

/** Who stands for whom. */
export const peopleScenes: readonly Scene[] = [
  { name: 'people', answers: withPeople, act: toPeople },
  { name: 'people-narrow', answers: withPeople, viewport: narrow, act: toPeople },
  {
    name: 'people-choose',
    answers: withPeople,
    act: async (page) => {
      await toPeople(page)
      await page.getByRole('button', { name: /Who stands for Grace Hopper/ }).click()
      await page.getByRole('option', { name: 'Another…' }).click()
      await page.getByRole('option', { name: /^Joan Clarke/ }).click()
    },
  },
  {
    name: 'people-file',
    answers: withPeople,
    act: async (page) => {
      await toPeople(page)
      await page.getByRole('button', { name: 'Read a table (CSV)' }).click()
      await page.getByText('Line 7').waitFor()
    },
  },
]
