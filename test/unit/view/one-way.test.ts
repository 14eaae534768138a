import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import { withDecision } from '#contract/with-decision'
import { no } from '#domain/abilities'
import type { KindModel } from '#domain/kind-model'
import { viewPlan } from '#view/view-plan'
import { sampleKinds } from '../planning/sample-kinds.ts'
import { object, plan, site, user } from '../planning/sample-site.ts'

const of = (kind: string): KindModel => sampleKinds.get(kind) as KindModel

/** Screens that cannot be deleted again; a version that goes leaves its key taken. */
const models = new Map([
  ...sampleKinds,
  [
    'screen',
    {
      ...of('screen'),
      abilities: { ...of('screen').abilities, delete: no('Slipway deletes none.') },
    },
  ] as const,
  ['version', { ...of('version'), deletedInto: () => 'trash-with-key' as const }] as const,
])

const lead = reference('user', 'admin')
const source = site('here', [
  user('admin'),
  object('screen', '5', 'First', { tabs: [] }),
  object('screen', '6', 'Second', { tabs: [] }),
  object('project', '9', 'P', {
    name: 'Home',
    lead,
    screens: [reference('screen', '5'), reference('screen', '6')],
  }),
])
const destination = site('there', [
  user('admin'),
  object('project', '9', 'P', { name: 'Home', lead, screens: [] }),
  object('version', '7', '0.9', {}, { owner: { kind: 'project', id: '9' } }),
])
const deletion: Decision = { kind: 'version', name: '0.9', choose: 'delete', destinationId: '7' }

const viewed = (decisions: readonly Decision[]) => {
  const made = plan(source, destination, { decisions, models })
  return viewPlan({ planId: 'p', plan: made, source, destination, decisions, models })
}

const oneWay = (decisions: readonly Decision[]) =>
  viewed(decisions).problems.filter(({ code }) => code === 'cannot-be-undone')

test('each step that cannot be undone waits until it is accepted by itself', () => {
  let decisions: readonly Decision[] = [deletion]
  const names = oneWay(decisions).map(({ stepName }) => stepName)
  expect(names.toSorted()).toEqual(['0.9', 'First', 'Second'])
  expect(viewed(decisions).undo).toMatchObject({ not: 3 })
  for (const [at, name] of names.entries()) {
    const found = oneWay(decisions).find(({ stepName }) => stepName === name)
    const accept = found?.choices.find(({ id }) => id.endsWith('?accept'))
    expect(accept?.label).toBe('Accept that it stays')
    if (accept !== undefined) decisions = withDecision(decisions, accept.decision)
    expect(oneWay(decisions)).toHaveLength(names.length - at - 1)
  }
  expect(viewed(decisions).rows.filter(({ readiness }) => readiness === 'blocked')).toEqual([])
})
