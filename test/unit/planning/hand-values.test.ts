import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { type Reference, reference } from '#contract/model/reference'
import { allHandValues, handValues } from '#domain/planning/hand-values'
import { workflowHandValues } from '#kinds/workflow/hand-values'

const nameOf = ({ id }: Reference): string => id
const linesOf = (values: ReturnType<typeof handValues>) =>
  values.map(({ label, value }) => `${label} = ${value}`)

test('objects of which a list says the same stand together', () => {
  const item = (id: string, isRequired: boolean): JsonObject => ({
    ...{ field: reference('field', id), isHidden: false, isRequired },
  })
  const items = [item('Region', true), item('Effort', false), item('Browser', true)]
  expect(linesOf(handValues('items', items, nameOf))).toEqual([
    'Items, Is hidden: no · Is required: yes = Region, Browser',
    'Items, Is hidden: no · Is required: no = Effort',
  ])
})

test('what a list says of each by itself has a value each', () => {
  const levels = [
    { name: 'High', description: 'For few' },
    { name: 'Low', description: '' },
  ]
  expect(linesOf(allHandValues({ levels }, nameOf))).toEqual([
    'Levels, 1 = Name: High · Description: For few',
    'Levels, 2 = Name: Low',
  ])
})

test('a workflow is told as a person builds it, without what is only drawn', () => {
  const status = (id: string): JsonObject => ({
    ...{ status: reference('status', id), layout: { x: 0, y: 7 }, properties: [] },
  })
  const none = { conditions: null, validators: [], actions: [], triggers: [], screen: [] }
  const rule = (ruleKey: string, parameters: JsonObject): JsonObject => ({ ruleKey, parameters })
  const data: JsonObject = {
    ...{ name: 'Flow', description: '' },
    statuses: [status('Open'), status('Shut')],
    transitions: [
      {
        ...{ ...none, name: 'Create', to: reference('status', 'Open') },
        ...{ route: { type: 'INITIAL' }, properties: [{ key: 'k', value: 'v' }] },
      },
      {
        ...{ ...none, name: 'Close', to: reference('status', 'Shut'), properties: [] },
        route: { type: 'DIRECTED', from: [reference('status', 'Open')] },
        conditions: {
          operation: 'ANY',
          rules: [
            rule('system:restrict-issue-transition', {
              roleIds: [reference('projectRole', 'Ops')],
            }),
            rule('system:separation-of-duties', {}),
          ],
          groups: [],
        },
      },
      {
        ...{ ...none, name: 'Stay', to: null, properties: [], route: { type: 'GLOBAL' } },
      },
    ],
    startPointLayout: { x: -120, y: 0 },
  }
  expect(linesOf(workflowHandValues(data, nameOf))).toEqual([
    'Name = Flow',
    'Statuses = Open, Shut',
    'Transition “Create” = When an issue is made, to Open',
    'Properties of “Create” = k: v',
    'Transition “Close” = From Open to Shut · Conditions: Any of: Restrict issue transition (Roles: Ops), Separation of duties',
    'Transition “Stay” = From any status to itself',
  ])
})
