import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import { indexObjects } from '#domain/planning/object-index'
import { stepOptions } from '#view/step-options'
import { viewPlan } from '#view/view-plan'
import { viewStep } from '#view/view-step'
import { sampleKinds } from '../planning/sample-kinds.ts'
import { object, plan, site, stepOf, user } from '../planning/sample-site.ts'

const sample = (name: string, id: string, text: string, more: string) =>
  site(name, [
    user('admin'),
    object('permissionScheme', id, 'Scheme', {
      text,
      grants: [{ permission: more, holder: reference('user', 'admin') }],
    }),
    object('project', `p${id}`, 'P', {
      lead: reference('user', 'admin'),
      permissionScheme: reference('permissionScheme', id),
    }),
  ])
const models = sampleKinds
const stepId = 'permissionScheme:5'

test('decisions name an object as the source has it, also once it is renamed', () => {
  const source = sample('here', '5', 'mine', 'EDIT')
  const destination = site('there', [user('admin')])
  const decisions: readonly Decision[] = [
    { kind: 'permissionScheme', name: 'Scheme', choose: 'rename', newName: 'Other' },
  ]
  const made = plan(source, destination, { decisions })
  const step = stepOf(made, stepId)
  expect(step.name).toBe('Other')
  const subject = { kind: 'permissionScheme', name: 'Scheme', sourceId: '5' }
  expect(viewStep({ plan: made, stepId, source, destination, models })).toMatchObject({ subject })
  const [model, found] = [models.get(step.kind), indexObjects(source).get(step.kind, '5')]
  if (!model || !found) throw new Error('The sample has no scheme.')
  const options = stepOptions({
    step,
    object: found,
    there: undefined,
    model,
    candidates: [],
    decisions,
  })
  expect(options.map(({ decision, chosen }) => [decision, chosen])).toEqual([
    [{ ...subject, choose: 'rename', newName: 'Scheme (copy)' }, true],
    [{ ...subject, choose: 'skip' }, false],
  ])
})

test.each([
  ['nowhere', 'old', 'BROWSE', 'old', 'BROWSE', null],
  ['here', 'mine', 'BROWSE', 'old', 'BROWSE', 'here'],
  ['there', 'old', 'BROWSE', 'theirs', 'BROWSE', 'there'],
  ['on both, at the same place', 'mine', 'BROWSE', 'theirs', 'BROWSE', 'both'],
  ['on both, at different places', 'mine', 'BROWSE', 'old', 'EDIT', 'both'],
] as const)('a row says that its object changed %s since both were equal', (...row) => {
  const [, here, hereMore, there, thereMore, changedOn] = row
  const source = sample('here', '5', here, hereMore)
  const destination = sample('there', '7', there, thereMore)
  const base = sample('here', '5', 'old', 'BROWSE')
  const made = plan(source, destination, { base })
  const { rows } = viewPlan({
    planId: 'plan',
    plan: made,
    source,
    destination,
    decisions: [],
    models,
  })
  expect(rows.find(({ id }) => id === stepId)?.changedOn).toBe(changedOn)
})
