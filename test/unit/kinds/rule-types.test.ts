import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { planView } from '#domain/checks/plan-view'
import { indexObjects } from '#domain/planning/object-index'
import { automationRuleModel } from '#kinds/automation-rule/model'

const object = (kind: string, id: string, name: string, data: JsonObject): ConfigObject => ({
  kind,
  id,
  name,
  naturalKey: `name:${name}`,
  protection: 'none',
  data,
  facts: {},
})

const project = (id: string, scheme: string) =>
  object('project', id, id, { issueTypeScheme: reference('issueTypeScheme', scheme) })

const scheme = (id: string, ...types: readonly string[]) =>
  object('issueTypeScheme', id, id, {
    issueTypes: types.map((type) => reference('issueType', type)),
  })

const view = planView(
  [],
  indexObjects({
    objects: [
      object('issueType', '3', 'Risk', {}),
      scheme('S', '1', '2'),
      scheme('T', '3'),
      project('10', 'S'),
      project('11', 'T'),
    ],
  }),
)

const id = (kind: string, value: string): Json => ({
  $text: 'plain',
  parts: [{ ...reference(kind, value), as: 'bare-id', text: '' }],
  unclear: [],
})

const rule = (projects: readonly string[], ...values: readonly Json[]): JsonObject => ({
  everywhere: false,
  projects: projects.map((one) => reference('project', one)),
  trigger: {},
  components: values.map((value) => ({ value })),
})

const check = (wanted: JsonObject) =>
  automationRuleModel.checkLater?.(wanted, view, 'x').map(({ code, details }) => [code, ...details])

test('an issue type that no project of a rule has is told by name', () => {
  const outside = [['rule-type-outside', '“Risk”']]
  expect(check(rule(['10'], id('issueType', '1'), id('issueType', '3')))).toEqual(outside)
  expect(check(rule(['10', '11'], id('issueType', '3')))).toEqual([])
})

test('a project that the rule names besides counts, what JQL asks for does not', () => {
  expect(check(rule(['10'], id('project', '11'), id('issueType', '3')))).toEqual([])
  const jql = { ...(id('issueType', '3') as JsonObject), $text: 'jql' }
  expect(check(rule(['10'], jql))).toEqual([])
})

test('nothing is said of a rule for the whole site, or for projects whose types are not known', () => {
  expect(check({ ...rule([], id('issueType', '3')), everywhere: true })).toEqual([])
  expect(check(rule(['99'], id('issueType', '3')))).toEqual([])
})
