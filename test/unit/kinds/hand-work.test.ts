import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { kindNamed } from '#kinds/registry'

const object = (kind: string, data: JsonObject, facts: JsonObject = {}): ConfigObject => ({
  kind,
  id: '1',
  name: 'One',
  naturalKey: 'name:one',
  protection: 'none',
  data,
  facts,
})

const codesOf = (source: ConfigObject, isNew: boolean): readonly string[] =>
  (kindNamed(source.kind).model.handWork?.(source, isNew) ?? []).map(({ code }) => code)

test('a group that is made has neither members nor global permissions', () => {
  const group = object('group', { name: 'One' })
  expect(codesOf(group, true)).toEqual(['group-members', 'global-permissions'])
  expect(codesOf(group, false)).toEqual([])
})

test('events of a site’s own are to be made by hand, each named once', () => {
  const scheme = object('notificationScheme', {
    notifications: [
      { event: reference('issueEvent', '10001'), type: 'Reporter', recipient: '' },
      { event: reference('issueEvent', '10001'), type: 'CurrentAssignee', recipient: '' },
      { event: '1', type: 'Reporter', recipient: '' },
    ],
  })
  const [work, ...others] = kindNamed('notificationScheme').model.handWork?.(scheme, false) ?? []
  expect(work).toMatchObject({ code: 'custom-events', values: [{ value: '10001' }] })
  expect(others).toEqual([])
  expect(codesOf(object('notificationScheme', { notifications: [] }), true)).toEqual([])
})

test('the issue view of a new project is arranged by hand, with its sender', () => {
  const project = object(
    'project',
    { senderAddress: 'boats@example.com' },
    { projectTypeKey: 'software' },
  )
  expect(codesOf(project, true)).toEqual(['project-email', 'issue-layout'])
  expect(codesOf(project, false)).toEqual([])
})

test('a new workflow names the apps whose settings its rules need', () => {
  const workflow = object('workflow', {
    transitions: [{ actions: [{ parameters: { appKey: reference('app', 'com.acme.rules') } }] }],
  })
  expect(codesOf(workflow, true)).toEqual(['app-settings'])
  expect(codesOf(workflow, false)).toEqual([])
  expect(codesOf(object('workflow', { transitions: [] }), true)).toEqual([])
})
