import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { fieldConfigurationModel } from '#kinds/field-configuration/model'
import { fieldConfigurationSchemeModel } from '#kinds/field-configuration-scheme/model'
import { issueTypeSchemeModel } from '#kinds/issue-type-scheme/model'
import { prioritySchemeModel } from '#kinds/priority-scheme/model'

const destination = (kind: string, data: JsonObject): ConfigObject => ({
  kind,
  id: '1',
  name: 'S',
  naturalKey: 'name:s',
  protection: 'none',
  data,
  facts: {},
})

const priorities = (count: number) =>
  Array.from({ length: count }, (_, at) => reference('priority', at))

test('a scheme without issue types, or that would lose its default, is found before writing', () => {
  const check = issueTypeSchemeModel.check ?? expect.fail()
  const task = reference('issueType', '1')
  const without = { issueTypes: [task], defaultIssueType: null }
  const withDefault = { issueTypes: [task], defaultIssueType: task }
  const paths = (wanted: JsonObject, there?: JsonObject) =>
    check(wanted, there && destination('issueTypeScheme', there)).map(({ path }) => path)
  expect(paths({ issueTypes: [], defaultIssueType: null })).toEqual(['issueTypes'])
  expect(paths(without)).toEqual([])
  expect(paths(without, withDefault)).toEqual(['defaultIssueType'])
  expect(paths(without, without)).toEqual([])
  expect(paths(withDefault, without)).toEqual([])
})

test('a priority scheme is made with 1 to 300 priorities and a default', () => {
  const check = prioritySchemeModel.check ?? expect.fail()
  const [first = null] = priorities(1)
  const paths = (wanted: JsonObject, there?: JsonObject) =>
    check(wanted, there && destination('priorityScheme', there)).map(({ path }) => path)
  expect(paths({ priorities: priorities(300), defaultPriority: first })).toEqual([])
  expect(paths({ priorities: priorities(301), defaultPriority: first })).toEqual(['priorities'])
  expect(paths({ priorities: [], defaultPriority: null })).toEqual([
    'priorities',
    'defaultPriority',
  ])
  const undecided = { priorities: priorities(301), defaultPriority: null }
  expect(paths(undecided, undecided)).toEqual([])
  expect(paths(undecided, { ...undecided, defaultPriority: first })).toEqual(['defaultPriority'])
})

test('descriptions that Jira would refuse are found before writing', () => {
  const pathsOf = (found: readonly { readonly path: string }[] | undefined) =>
    found?.map(({ path }) => path)
  const item = (length: number) => ({ description: 'd'.repeat(length) })
  const configuration = (length: number, ...items: readonly JsonObject[]) =>
    pathsOf(fieldConfigurationModel.check?.({ description: 'd'.repeat(length), items }, undefined))
  expect(configuration(255, item(1000))).toEqual([])
  expect(configuration(256, item(1000), { description: null }, item(1001))).toEqual([
    'description',
    'items.2.description',
  ])
  const scheme = (length: number) =>
    pathsOf(fieldConfigurationSchemeModel.check?.({ description: 'd'.repeat(length) }, undefined))
  expect([scheme(1024), scheme(1025)]).toEqual([[], ['description']])
})
