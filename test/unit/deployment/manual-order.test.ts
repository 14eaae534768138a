import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import type { ManualCode, ManualStep } from '#contract/model/manual-step'
import type { Step } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import { inHandOrder } from '#domain/deployment/manual-order'
import { bareStep } from '../../bare-step.ts'

const step = (id: string, after: JsonObject = {}, more: Partial<Step> = {}): Step => {
  const [kind = ''] = id.split(':')
  return {
    ...bareStep,
    ...{ sourceId: id, naturalKey: id },
    id,
    kind,
    name: id,
    action: 'by-hand',
    after,
    why: [],
    ...more,
  }
}

const manualOf = ({ id, kind, name }: Step, code: ManualCode = 'object-by-hand'): ManualStep => ({
  id: `${id}/${code}`,
  ...{ code, stepId: id, kind, name, objectId: `new:${id}`, path: '', values: [] },
  check: 'by-hand',
})

const made = (kind: string, id: string) => reference(kind, `new:${kind}:${id}`)

const orderOf = (steps: readonly Step[], manual = steps.map((one) => manualOf(one))) =>
  inHandOrder({ steps, manual }).map(({ stepId, code }) => (code === 'reindex' ? code : stepId))

test('what others name comes before them, kind by kind, and by name within a kind', () => {
  const status = (id: string) => step(`status:${id}`)
  const flow = step('workflow:1', { statuses: [made('status', 'b')] })
  const scheme = step('workflowScheme:1', { defaultWorkflow: made('workflow', '1') })
  const project = step('project:1', { workflowScheme: made('workflowScheme', '1') })
  expect(orderOf([project, flow, status('b'), scheme, status('a')])).toEqual([
    'status:a',
    'status:b',
    'workflow:1',
    'workflowScheme:1',
    'project:1',
  ])
})

test('what could not be named is known by who uses it, also by way of what Slipway makes itself', () => {
  const workflow = step('workflow:1', {}, { why: ['scheme:1'] })
  const scheme = step('scheme:1', {}, { why: ['aProject:1'], action: 'create' })
  const project = step('aProject:1')
  const manual = [manualOf(project), manualOf(workflow)]
  expect(orderOf([project, scheme, workflow], manual)).toEqual(['workflow:1', 'aProject:1'])
})

test('a part comes after what it is a part of, and a board after its project, which brings it along', () => {
  const field = step('zField:1', {}, { why: ['project:1'] })
  const context = step(
    'aContext:1',
    {},
    {
      owner: { kind: 'zField', id: 'new:zField:1' },
      why: ['zField:1'],
    },
  )
  const board = step('aBoard:1', { project: made('project', '1') }, { why: ['project:1'] })
  expect(orderOf([context, board, field, step('project:1')])).toEqual([
    'zField:1',
    'project:1',
    'aBoard:1',
    'aContext:1',
  ])
})

test('of one kind, what is named comes first, new or there; the reindex comes last', () => {
  const there = step('filter:z', {}, { destinationId: '77' })
  const fresh = step('filter:y')
  const user = step('filter:a', { jql: [reference('filter', '77'), made('filter', 'y')] })
  const manual = [manualOf(user, 'reindex'), ...[user, there, fresh].map((one) => manualOf(one))]
  expect(orderOf([user, there, fresh], manual)).toEqual([
    'filter:y',
    'filter:z',
    'filter:a',
    'reindex',
  ])
})

test('nothing is lost or doubled, whatever names what, and the order does not hang on how they come', () => {
  const kinds = fc.constantFrom('a', 'b', 'c')
  const named = fc.record({
    kind: kinds,
    id: fc.nat(3),
    uses: fc.array(fc.tuple(kinds, fc.nat(3))),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(named, { selector: ({ kind, id }) => `${kind}${id}` }),
      (objects) => {
        const steps = objects.map(({ kind, id, uses }) =>
          step(`${kind}:${id}`, { uses: uses.map(([of, other]) => made(of, String(other))) }),
        )
        const ordered = orderOf(steps)
        expect(ordered.toSorted()).toEqual(steps.map(({ id }) => id).sort())
        expect(orderOf(steps, steps.map((one) => manualOf(one)).reverse())).toEqual(ordered)
      },
    ),
    { numRuns: 40 },
  )
})
