// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { restrictionsOfJira } from '#domain/restrictions/restrictions-of'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { sampleProduction, sampleSite, siteAnswers } from '../../../screens/samples.ts'
import { runningRun, wizardConfirmation } from '../../../screens/wizard-samples.ts'
import { click, press, showReview } from './show-wizard.tsx'

afterEach(cleanup)

const showQuestion = async (answers: Answers = {}) => {
  const shown = await showReview(answers)
  await click('I have looked at all of them')
  await click('Deploy…')
  return { ...shown, question: screen.getByRole('alertdialog') }
}

it('names the destination, the counts, what changes for others, and how far it can be undone', async () => {
  const { question } = await showQuestion()
  expect(within(question).getByRole('heading', { level: 2 }).textContent).toBe(
    'Deploy to Acme Production?',
  )
  for (const said of [
    '6 objects are added and 4 changed on Acme Production',
    '2 blocked changes are not part of it.',
    '1 change is left out',
    'also used by Treasury',
    'a default of the site',
    'It can be undone afterwards as far as is said above, from its result or from History.',
    '1 Cannot be undone',
    '/home/ann/.config/Slipway/runs/2026-11-26-1406',
  ]) {
    expect(question.textContent).toContain(said)
  }
  expect(question.textContent).not.toContain('production site')
})

it('says so when the destination is a production site', async () => {
  const { question } = await showQuestion(siteAnswers([sampleSite(), sampleProduction()]))
  expect(question.textContent).toContain('Acme Production is a production site.')
})

it.each([
  ['a token with scopes', 'cloud', 'scoped', /There is no scope for it\. Use an API token without/],
  ['a session', 'data-center', 'session', /a session for the password once more.* Use a personal/],
] as const)('names what %s may be refused, and what can', async (_, product, way, said) => {
  const [restriction] = restrictionsOfJira(product, way)
  if (restriction === undefined) throw new Error('nothing is restricted')
  const changes = [
    { stepId: 'a', kindTitle: 'priority', name: 'Blocker' },
    { stepId: 'b', kindTitle: 'resolution', name: 'Fixed' },
  ]
  const restricted = [{ restriction, changes }]
  const { question } = await showQuestion({
    'plan.confirmation': () => ({ ...wizardConfirmation, restricted }),
  })
  const title = '2 changes may be refused the way you sign in'
  const names = within(question).getByRole('list', { name: title })
  expect(names.textContent).toBe('Blocker priorityFixed resolution')
  expect(question.textContent).toMatch(said)
})

it('has Cancel as its default, and Esc does the same; nothing is written', async () => {
  const { question, asked } = await showQuestion()
  expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }))
  await press('Escape')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(asked('run.start')).toEqual([])
})

it('deploys to the very site that was confirmed', async () => {
  const { question, asked, store } = await showQuestion({
    'run.start': () => ({ runId: 'run-1' }),
    'run.get': () => runningRun,
  })
  await click('Deploy 10 changes', question)
  expect(asked('run.start')).toEqual([{ planId: 'plan-1', unticked: [], confirmed: 'cloud-2' }])
  expect(store.getState().screen).toEqual({ place: 'deployment', step: 'deploy' })
})

it('says why the deployment could not begin, and leads back', async () => {
  const busy = failure('run.in-progress', 'Acme Production')
  const { question, store } = await showQuestion({ 'run.start': () => refused(busy) })
  await click('Deploy 10 changes', question)
  expect(screen.getByRole('alert').textContent).toContain('is under way')
  await click('Back to the review')
  expect(store.getState().screen).toEqual({ place: 'deployment', step: 'review' })
})
