import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import { viewPlan } from '#view/view-plan'
import { viewStep } from '#view/view-step'
import { sampleKinds } from '../planning/sample-kinds.ts'
import { object, plan, site, user } from '../planning/sample-site.ts'

const lead = { name: 'Home', lead: reference('user', 'admin') }
const source = site('here', [user('admin'), object('project', '9', 'P', lead)])
const destination = site('there', [
  user('admin'),
  object('project', '9', 'P', lead),
  object('screen', '6', 'Old', { tabs: [{ name: 'A', fields: [] }] }),
  object('version', '7', '0.9', {}, { owner: { kind: 'project', id: '9' } }),
])
const decisions: readonly Decision[] = [
  { kind: 'screen', name: 'Old', choose: 'delete', destinationId: '6' },
  { kind: 'version', name: '0.9', choose: 'delete', destinationId: '7' },
]
const made = plan(source, destination, { decisions })
const input = { planId: 'plan', source, destination, decisions, models: sampleKinds, plan: made }

test('a deletion is a row of its own, with all that goes', () => {
  const row = viewPlan(input).rows.find(({ id }) => id === 'screen:delete:6')
  expect(row).toMatchObject({ action: 'delete', name: 'Old', kindTitle: 'screen' })
  const detail = viewStep({ ...input, stepId: 'screen:delete:6' })
  expect(detail?.raw).toMatchObject({ before: { name: 'Old' } })
})

test('the row of a part that goes names what it is a part of', () => {
  const { rows } = viewPlan(input)
  const nameOf = (wanted: string) => rows.find(({ id }) => id === wanted)?.ownerName
  expect([nameOf('version:delete:7'), nameOf('screen:delete:6')]).toEqual(['P', ''])
})
