import { expect, it } from 'vitest'
import { reference } from '#contract/model/reference'
import { kindModels } from '#kinds/registry'
import { object, plan, site, user } from './sample-site.ts'

const compares = {
  ruleKey: 'system:check-field-value',
  parameters: {
    fieldId: reference('field', 'customfield_1'),
    fieldValue: {
      options: [{ context: reference('fieldContext', '2'), under: '', option: 'Red' }],
    },
    comparisonType: 'OPTIONID',
  },
}

const paint = {
  route: { type: 'GLOBAL', name: 'Paint' },
  name: 'Paint',
  to: reference('status', '3'),
  conditions: [{ operation: 'ALL', rules: [compares], groups: [] }],
  validators: [],
  actions: [],
  triggers: [],
  screen: [],
  ports: [],
  properties: [],
}

const red = { value: 'Red', disabled: false, children: [] }

const here = site('here', [
  user('admin'),
  object('field', 'customfield_1', 'Colour', {
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    searcherKey: '',
  }),
  object(
    'fieldContext',
    '2',
    'Some',
    {
      allProjects: false,
      projects: [reference('project', '9')],
      issueTypes: [],
      options: [red],
      default: null,
    },
    { owner: { kind: 'field', id: 'customfield_1' } },
  ),
  object('status', '3', 'Painted', { statusCategory: 'DONE' }),
  object('workflow', '5', 'Flow', {
    statuses: [{ status: reference('status', '3'), properties: [], approval: false }],
    transitions: [paint],
  }),
  object('workflowScheme', '7', 'Scheme', {
    defaultWorkflow: reference('workflow', '5'),
    mappings: [],
  }),
  object(
    'project',
    '9',
    'P',
    {
      name: 'P',
      key: 'P',
      lead: reference('user', 'admin'),
      workflowScheme: reference('workflowScheme', '7'),
    },
    { facts: { style: 'classic', projectTypeKey: 'software' } },
  ),
])

it('a rule comes after the options that it compares with, though their context is for its project', () => {
  const made = plan(here, site('there', [user('admin')]), { models: kindModels })
  const told = made.problems.filter(({ stepId }) => stepId.startsWith('workflow:'))
  expect(told).toEqual([])
  const order = made.steps.map(({ id }) => id)
  const withRule = made.steps.filter(({ after }) => JSON.stringify(after).includes('OPTIONID'))
  expect(withRule.map(({ kind }) => kind)).toEqual(['workflow'])
  const [rule] = withRule
  expect(order.indexOf('fieldContext:2')).toBeGreaterThan(order.indexOf('project:9'))
  expect(order.indexOf(rule?.id ?? '')).toBeGreaterThan(order.indexOf('fieldContext:2'))
})
