import { expect, it } from 'vitest'
import { reference } from '#contract/model/reference'
import { expectedPermissions } from '#domain/acceptance/expected-permissions'
import { type FieldToFill, fillField } from '#domain/acceptance/fill-field'
import { throwAwayFor } from '#domain/acceptance/throw-away'

const field = (over: Partial<FieldToFill>): FieldToFill => ({
  id: 'customfield_1',
  name: 'Field',
  required: true,
  hasDefault: false,
  type: 'string',
  items: '',
  custom: '',
  allowed: [],
  ...over,
})
const filling = { accountId: 'ada', now: '2026-11-26T10:00:00.000Z' }
const east = { id: '7', value: 'East', children: [{ id: '8', value: 'Pier' }] }

it.each<[string, Partial<FieldToFill>, unknown]>([
  ['a text', {}, 'Slipway acceptance run'],
  ['a long text', { custom: 'com.atlassian.jira:textarea' }, { type: 'doc' }],
  ['the description', { id: 'description' }, { type: 'doc' }],
  ['a number', { type: 'number' }, 1],
  ['a day', { type: 'date' }, '2026-11-26'],
  ['a moment', { type: 'datetime' }, '2026-11-26T10:00:00.000+0000'],
  ['a person', { type: 'user' }, { accountId: 'ada' }],
  ['an option', { type: 'option', allowed: [east] }, { id: '7' }],
  [
    'a cascading option',
    { type: 'option-with-child', allowed: [east] },
    { id: '7', child: { id: '8' } },
  ],
  ['several options', { type: 'array', items: 'option', allowed: [east] }, [{ id: '7' }]],
  ['labels', { type: 'array', items: 'string' }, ['slipway']],
  ['several people', { type: 'array', items: 'user' }, [{ accountId: 'ada' }]],
  [
    'a value known by its name',
    { type: 'resolution', allowed: [{ name: 'Done' }] },
    { name: 'Done' },
  ],
])('a field is filled: %s', (_, over, value) => {
  const filled = fillField(field(over), filling)
  if (typeof value === 'object' && !Array.isArray(value)) expect(filled).toMatchObject(value ?? {})
  else expect(filled).toEqual(value)
})

it.each<[string, Partial<FieldToFill>]>([
  ['an option without any', { type: 'option' }],
  ['what nobody knows', { type: 'sd-approvals' }],
  ['several of what nobody knows', { type: 'array', items: 'any' }],
])('a field is left open where no value is known: %s', (_, over) => {
  expect(fillField(field(over), filling)).toBeUndefined()
})

it('knows which permissions somebody has for sure', () => {
  const grant = (
    permission: string,
    type: string,
    parameter: ReturnType<typeof reference> | string = '',
  ) => ({
    permission,
    holder: { type, parameter },
  })
  const grants = [
    grant('BROWSE_PROJECTS', 'anyone'),
    grant('CREATE_ISSUES', 'applicationRole'),
    grant('LINK_ISSUES', 'applicationRole', 'jira-software'),
    grant('EDIT_ISSUES', 'user', reference('user', 'ada')),
    grant('DELETE_ISSUES', 'user', reference('user', 'eve')),
    grant('ADMINISTER_PROJECTS', 'projectLead'),
    grant('MOVE_ISSUES', 'group', reference('group', 'crew')),
    grant('EDIT_ISSUES', 'projectLead'),
  ]
  expect(expectedPermissions({ grants }, 'ada')).toEqual([
    'ADMINISTER_PROJECTS',
    'BROWSE_PROJECTS',
    'CREATE_ISSUES',
    'EDIT_ISSUES',
  ])
})

it('gives what is thrown away the same names again, and others to other runs', () => {
  const names = throwAwayFor('run-1', '10000', 'Boats')
  expect(names).toEqual(throwAwayFor('run-1', '10000', 'Boats'))
  expect(names.key).toMatch(/^[A-Z][A-Z0-9]{1,9}$/)
  expect(throwAwayFor('run-2', '10000', 'Boats').key).not.toBe(names.key)
})
