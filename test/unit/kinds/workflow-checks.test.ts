import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '#contract/model/json'
import { type Reference, reference } from '#contract/model/reference'
import type { View } from '#domain/checks/plan-view'
import { tellMissingOfRule } from '#kinds/workflow/checks/rules'
import { workflowModel } from '#kinds/workflow/model'

const [open, busy, done] = [10, 20, 30].map((id) => reference('status', id)) as [
  Reference,
  Reference,
  Reference,
]

const status = (to: Reference, more: JsonObject = {}): JsonObject => ({
  status: to,
  properties: [],
  approval: false,
  ...more,
})

const transition = (route: JsonObject, to: Reference, more: JsonObject = {}): JsonObject => ({
  route,
  name: route.name ?? 'Create',
  to,
  conditions: [],
  validators: [],
  actions: [],
  triggers: [],
  screen: [],
  properties: [],
  ...more,
})

const initial = (to: Reference, more?: JsonObject) => transition({ type: 'INITIAL' }, to, more)
const global = (name: string, to: Reference, more?: JsonObject) =>
  transition({ type: 'GLOBAL', name }, to, more)
const directed = (name: string, from: readonly Reference[], to: Reference) =>
  transition({ type: 'DIRECTED', name, to, from: [...from] }, to)

const flow = (statuses: readonly JsonObject[], transitions: readonly JsonObject[]): JsonObject => ({
  statuses: [...statuses],
  transitions: [...transitions],
})

const onSite = (data: JsonObject) => ({
  kind: 'workflow',
  id: 'x',
  name: 'x',
  naturalKey: 'name:x',
  protection: 'none' as const,
  data,
  facts: {},
})

const rule = (ruleKey: string, parameters: JsonObject = {}) => ({ ruleKey, parameters })

describe('rules that cannot be trusted elsewhere', () => {
  const withRule = (one: Json, member = 'validators'): JsonObject =>
    flow([status(open)], [initial(open, { [member]: [one] })])
  const findings = (own: JsonObject, there?: JsonObject) =>
    workflowModel.checkOwn?.(own, there && onSite(there)) ?? []

  test.each([
    ['system:trigger-agent', { agentId: '712020:3c6d3f05' }],
    ['system:jsd-approvals-block-until-approved', {}],
    ['system:made-up-tomorrow', {}],
    ['system:check-field-value', { comparisonType: 'OPTIONID', fieldValue: '["10020"]' }],
  ])('%s is told with its place', (ruleKey, parameters) => {
    const [finding, ...rest] = findings(withRule(rule(ruleKey, parameters), 'actions'))
    expect(rest).toEqual([])
    expect(finding).toMatchObject({ code: 'rule-unknown', path: 'transitions.0.actions.0' })
    expect(finding?.details.slice(0, 2)).toEqual(['Create', ruleKey])
  })

  test('inside a tree of conditions', () => {
    const tree = {
      operation: 'ALL',
      rules: [rule('system:restrict-from-all-users')],
      groups: [{ operation: 'ANY', rules: [rule('system:tomorrow')], groups: [] }],
    }
    expect(findings(withRule(tree, 'conditions')).map(({ path }) => path)).toEqual([
      'transitions.0.conditions.0.groups.0.rules.0',
    ])
  })

  test('not when the destination has the very same rule', () => {
    const strange = withRule(rule('system:tomorrow', { config: 'a' }))
    expect(findings(strange, strange)).toEqual([])
    const other = withRule(rule('system:tomorrow', { config: 'b' }))
    expect(findings(strange, other)).toHaveLength(1)
  })

  test("Jira's own rules and triggers are no findings, an approval is", () => {
    const known = withRule(rule('system:validate-field-value', { ruleType: 'fieldRequired' }))
    expect(findings(known)).toEqual([])
    const trigger = rule('system:development-triggers', { enabledTriggers: 'branch-created' })
    expect(findings(withRule(trigger, 'triggers'))).toEqual([])
    const approved = flow([status(open, { approval: true })], [initial(open)])
    expect(findings(approved)).toMatchObject([
      {
        code: 'rule-unknown',
        path: 'statuses.0.approval',
        details: ['the status after “Create”', 'approval', 'it belongs to one service project'],
        candidates: [{ id: 'leave-out' }],
      },
    ])
    expect(findings(approved, approved)).toEqual([])
  })

  test.each([
    ['system:check-permission-validator', {}],
    ['system:validate-field-value', { fieldsRequired: [], errorMessage: ' ' }],
    ['system:previous-status-validator', { previousStatusIds: '' }],
  ])('a validator that says nothing is told: %s', (ruleKey, parameters) => {
    expect(findings(withRule(rule(ruleKey, parameters)))).toMatchObject([
      { code: 'rule-empty', path: 'transitions.0.validators.0', details: ['Create', ruleKey] },
    ])
  })

  test('validators without settings, and other rules that say nothing, are none', () => {
    expect(findings(withRule(rule('system:proforma-forms-attached')))).toEqual([])
    expect(findings(withRule(rule('system:check-permission-validator'), 'actions'))).toEqual([])
  })

  test('a missing app is told for the rule, with its transition and what can be done without', () => {
    const app = reference('app', 'com.acme.rules')
    const rules = [rule('connect:expression-validator', { appKey: app })]
    const source = flow(
      [status(open)],
      [initial(open, { validators: rules }), global('Close', open, { validators: rules })],
    )
    const tell = (at: number) =>
      tellMissingOfRule(
        source,
        { path: `transitions.${at}.validators.0.parameters.appKey`, reference: app },
        'Acme Rules',
      )
    expect(tell(1)).toMatchObject({
      code: 'app-rule-missing',
      path: 'transitions.1.validators.0',
      details: ['Close', 'connect:expression-validator', 'Acme Rules'],
    })
    const ways = (at: number) => tell(at)?.candidates?.map(({ id }) => id)
    expect(ways(1)).toEqual(['leave-out', 'placeholder'])
    expect(ways(0)).toEqual(['leave-out'])
    const person = { path: 'transitions.1.validators.0.x', reference: reference('user', 'u') }
    expect(tellMissingOfRule(source, person, 'Somebody')).toBeUndefined()
  })

  test('options that a rule compares with are known, unless their context stays behind', () => {
    const context = reference('fieldContext', '9')
    const fieldValue = { options: [{ context, under: '', option: 'Red' }] }
    const compares = rule('system:check-field-value', { comparisonType: 'OPTIONID', fieldValue })
    const source = withRule(compares, 'actions')
    expect(findings(source)).toEqual([])
    const path = 'transitions.0.actions.0.parameters.fieldValue.options.0.context'
    expect(tellMissingOfRule(source, { path, reference: context }, 'Colours')).toMatchObject({
      code: 'rule-unknown',
      path: 'transitions.0.actions.0',
      details: ['Create', 'system:check-field-value', expect.stringContaining('“Colours”')],
    })
  })
})

describe('transitions as the plan leaves them', () => {
  const later: View = {
    dataOf: () => undefined,
    factsOf: () => undefined,
    nameOf: (_, id) => ({ 10: 'Open', 20: 'Busy', 30: 'Done' })[id] ?? id,
    idsOf: () => [],
    besides: () => [],
  }
  const findings = (data: JsonObject) =>
    workflowModel
      .checkLater?.(data, { now: later, later }, 'x')
      .map(({ code, path, details }) => [code, path, ...details])

  test('a workflow in which everything is as it should be has none', () => {
    const fine = flow(
      [status(open), status(busy), status(done)],
      [
        initial(open),
        directed('Finish', [open], done),
        directed('Finish', [busy], done),
        global('Work', busy),
      ],
    )
    expect(findings(fine)).toEqual([])
  })

  test('a status that nothing leads to', () => {
    const lost = flow([status(open), status(busy)], [initial(open)])
    expect(findings(lost)).toEqual([['status-unreachable', 'statuses.1', 'Busy']])
  })

  test('global transitions of one name, in whatever case, are told once', () => {
    const clash = flow(
      [status(open), status(busy)],
      [initial(open), global('Close', busy), global(' close', open)],
    )
    expect(findings(clash)).toEqual([['global-transition-twice', 'transitions', 'Close', ' close']])
  })

  test('two transitions of one name that leave one status', () => {
    const twice = flow(
      [status(open), status(busy), status(done)],
      [
        initial(open),
        directed('Go', [open], busy),
        directed('go', [open, busy], done),
        global('Go', open),
      ],
    )
    expect(findings(twice)).toEqual([
      ['transition-name-twice', 'statuses.0', 'Open', 'Go', 'go', 'Go'],
      ['transition-name-twice', 'statuses.1', 'Busy', 'go', 'Go'],
    ])
  })
})

test('a property whose key is there twice in other case is told with its owner', () => {
  const property = (key: string) => ({ key, value: 'true' })
  const keys = (...names: readonly string[]) => ({ properties: names.map(property) })
  const data = flow(
    [status(open, keys('jira.issue.editable', 'opsbar-sequence'))],
    [initial(open, keys('jira.i18n.title', 'JIRA.i18n.title '))],
  )
  expect(workflowModel.check?.(data, undefined)).toEqual([
    {
      code: 'property-twice',
      path: 'transitions.0.properties',
      details: ['jira.i18n.title', 'JIRA.i18n.title '],
    },
  ])
})
