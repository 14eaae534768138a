import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { planView } from '#domain/checks/plan-view'
import { indexObjects } from '#domain/planning/object-index'
import { fieldSchemeModel } from '#kinds/field-scheme/model'

const item = (id: string, said: JsonObject = {}): JsonObject => ({
  field: reference('field', id),
  required: false,
  description: null,
  exceptions: [],
  ...said,
})

const field: ConfigObject = {
  kind: 'field',
  id: 'summary',
  name: 'Summary',
  naturalKey: 'system:summary',
  protection: 'locked',
  data: {},
  facts: {},
}

const viewOf = (allowed: JsonObject) => {
  const scheme: ConfigObject = {
    ...field,
    kind: 'fieldScheme',
    id: '7',
    data: { fields: [item('summary')] },
    facts: { allowedOperations: allowed },
  }
  return planView([], indexObjects({ objects: [field, scheme] }))
}

const check = (fields: readonly JsonObject[], allowed: JsonObject, id = '7') =>
  fieldSchemeModel
    .checkLater?.({ fields: [...fields] }, viewOf(allowed), id)
    .map(({ code, details }) => [code, ...details])

test('what Jira does not allow of a field in a scheme is told by name', () => {
  const other = [item('summary', { required: true, description: 'x' })]
  expect(check(other, { summary: ['REMOVE'] })).toEqual([
    [
      'not-allowed',
      'to change the description of “Summary”',
      'to change whether one has to fill in “Summary”',
    ],
  ])
  expect(check([], { summary: ['CHANGE_REQUIRED'] })).toEqual([
    ['not-allowed', 'to take “Summary” out'],
  ])
  const exception = { workType: reference('issueType', '1'), required: true }
  expect(check([item('summary', { exceptions: [exception] })], { summary: [] })).toHaveLength(1)
})

test('nothing is told of what stays, of new schemes, and of fields about which Jira says nothing', () => {
  const other = [item('summary', { required: true })]
  expect(check([item('summary')], { summary: [] })).toEqual([])
  expect(check(other, {})).toEqual([])
  expect(check(other, { summary: ['CHANGE_REQUIRED'] })).toEqual([])
  expect(check(other, { summary: [] }, 'new:1')).toEqual([])
})
