import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { defaultBody, noDefaultBody } from '#kinds/field-context/default-body'
import { normaliseDefault } from '#kinds/field-context/normalise-default'
import type { SiteOption } from '#kinds/field-context/option-tree'

const option = (id: string, value: string, ...children: SiteOption[]): SiteOption => ({
  id,
  value,
  disabled: false,
  children,
})

const options = [option('1', 'Red', option('11', 'Dark')), option('2', 'Blue'), option('3', 'Red?')]

const filter = { enabled: true, groups: ['staff'], roleIds: [7] }
const noFilter = { enabled: false, groups: [], roles: [] }

interface Case {
  /** As Jira answers and takes it. */
  readonly jira: JsonObject
  /** As it stands in data. */
  readonly data: JsonObject
}

const cases: readonly Case[] = [
  {
    jira: { type: 'datepicker', date: '2026-01-31', useCurrent: false },
    data: { type: 'datepicker', date: '2026-01-31', useCurrent: false },
  },
  {
    jira: { type: 'datetimepicker', useCurrent: true },
    data: { type: 'datetimepicker', dateTime: '', useCurrent: true },
  },
  {
    jira: { type: 'forge.datetime', dateTime: '2026-01-31T10:00:00.000+0000', useCurrent: false },
    data: { type: 'forge.datetime', dateTime: '2026-01-31T10:00:00.000+0000', useCurrent: false },
  },
  { jira: { type: 'float', number: 0 }, data: { type: 'float', number: 0 } },
  { jira: { type: 'forge.number', number: 2.5 }, data: { type: 'forge.number', number: 2.5 } },
  { jira: { type: 'labels', labels: ['b', 'a'] }, data: { type: 'labels', labels: ['b', 'a'] } },
  { jira: { type: 'textfield', text: ' x ' }, data: { type: 'textfield', text: ' x ' } },
  { jira: { type: 'textarea', text: 'a\nb' }, data: { type: 'textarea', text: 'a\nb' } },
  { jira: { type: 'readonly', text: 'r' }, data: { type: 'readonly', text: 'r' } },
  { jira: { type: 'forge.string', text: 'f' }, data: { type: 'forge.string', text: 'f' } },
  {
    jira: { type: 'forge.string.list', values: ['a', 'b'] },
    data: { type: 'forge.string.list', values: ['a', 'b'] },
  },
  {
    jira: { type: 'forge.object', object: { b: [1], a: { c: null } } },
    data: { type: 'forge.object', object: '{"a":{"c":null},"b":[1]}' },
  },
  { jira: { type: 'url', url: 'https://a.b' }, data: { type: 'url', url: 'https://a.b' } },
  {
    jira: { type: 'option.single', optionId: '2' },
    data: { type: 'option.single', option: 'Blue' },
  },
  {
    jira: { type: 'option.multiple', optionIds: ['1', '3'] },
    data: { type: 'option.multiple', options: ['Red', 'Red?'] },
  },
  {
    jira: { type: 'option.cascading', optionId: '1', cascadingOptionId: '11' },
    data: { type: 'option.cascading', option: 'Red', child: 'Dark' },
  },
  {
    jira: { type: 'option.cascading', optionId: '2' },
    data: { type: 'option.cascading', option: 'Blue', child: null },
  },
  {
    jira: { type: 'single.user.select', accountId: 'a-1', userFilter: filter },
    data: {
      type: 'single.user.select',
      user: reference('user', 'a-1'),
      userFilter: { enabled: true, groups: ['staff'], roles: [reference('projectRole', 7)] },
    },
  },
  {
    jira: { type: 'forge.user', accountId: 'a-1', userFilter: { enabled: false } },
    data: { type: 'forge.user', user: reference('user', 'a-1'), userFilter: noFilter },
  },
  {
    jira: { type: 'single.user.select', accountId: null, userFilter: filter },
    data: {
      type: 'single.user.select',
      user: null,
      userFilter: { enabled: true, groups: ['staff'], roles: [reference('projectRole', 7)] },
    },
  },
  {
    jira: { type: 'multi.user.select', accountIds: ['a-2', 'a-1'] },
    data: {
      type: 'multi.user.select',
      users: [reference('user', 'a-2'), reference('user', 'a-1')],
    },
  },
  {
    jira: { type: 'forge.user.list', accountIds: ['a-1'] },
    data: { type: 'forge.user.list', users: [reference('user', 'a-1')] },
  },
  {
    jira: { type: 'grouppicker.single', groupId: 'g' },
    data: { type: 'grouppicker.single', group: reference('group', 'g') },
  },
  {
    jira: { type: 'forge.group', groupId: 'g' },
    data: { type: 'forge.group', group: reference('group', 'g') },
  },
  {
    jira: { type: 'grouppicker.multiple', groupIds: ['g', 'h'] },
    data: {
      type: 'grouppicker.multiple',
      groups: [reference('group', 'g'), reference('group', 'h')],
    },
  },
  {
    jira: { type: 'forge.group.list', groupIds: ['g'] },
    data: { type: 'forge.group.list', groups: [reference('group', 'g')] },
  },
  {
    jira: { type: 'project', projectId: '10' },
    data: { type: 'project', project: reference('project', 10) },
  },
  {
    jira: { type: 'version.single', versionId: '5', versionOrder: 'releasedFirst' },
    data: {
      type: 'version.single',
      version: reference('version', 5),
      versionOrder: 'releasedFirst',
    },
  },
  {
    jira: { type: 'version.multiple', versionIds: ['5', '6'] },
    data: {
      type: 'version.multiple',
      versions: [reference('version', 5), reference('version', 6)],
      versionOrder: '',
    },
  },
]

const nameOf = ({ jira }: Case) => JSON.stringify(jira)

test.each(cases.map((one) => [nameOf(one), one] as const))('%s', (_, { jira, data }) => {
  expect(normaliseDefault({ ...jira, contextId: '9' }, options)).toEqual(data)
  expect(defaultBody('9', data, options)).toMatchObject({ ...jira, contextId: '9' })
  expect(normaliseDefault(defaultBody('9', data, options), options)).toEqual(data)
})

test.each(cases.map((one) => [String(one.jira.type)] as const))(
  'taking a default of type %s away names the type and reads as none',
  (type) => {
    const body = noDefaultBody('9', type)
    expect(Object.values(body)).toContain(null)
    expect(body).toMatchObject({ type, contextId: '9' })
    expect(normaliseDefault(body, options)).toBeNull()
  },
)

test('a context that Jira lists without a value has none', () => {
  expect(normaliseDefault(undefined, options)).toBeNull()
  expect(normaliseDefault({ contextId: '9' }, options)).toBeNull()
  expect(
    normaliseDefault({ type: 'option.single', contextId: '9', optionId: '404' }, []),
  ).toBeNull()
})
