import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { issueTypeSchemeModel } from '#kinds/issue-type-scheme/model'
import { prioritySchemeModel } from '#kinds/priority-scheme/model'
import { kindModelsOn } from '#kinds/products'
import { object, plan, site, user } from '../planning/sample-site.ts'

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

test('a default outside of its scheme is found before writing, save where new ones join by themselves', () => {
  const [task, bug] = [reference('issueType', '1'), reference('issueType', '2')]
  const wanted = { issueTypes: [task], defaultIssueType: bug }
  const found = (there?: ConfigObject) =>
    issueTypeSchemeModel.check?.(wanted, there).map(({ code, path }) => [code, path])
  expect(found()).toEqual([['default-unknown', 'defaultIssueType']])
  const there = destination('issueTypeScheme', { issueTypes: [task], defaultIssueType: task })
  expect(found({ ...there, protection: 'default' })).toEqual([])
  const [first = null, second = null] = priorities(2)
  const scheme = { priorities: [first], defaultPriority: second }
  expect(prioritySchemeModel.check?.(scheme, undefined).map(({ code }) => code)).toEqual([
    'default-unknown',
  ])
})

test('a workflow scheme that no new project of the plan uses is not made on Data Center, which would not show it', () => {
  const flow = object('workflow', 'Flow', 'Flow', {}, { protection: 'locked' })
  const wanted = object('workflowScheme', '3', 'Scheme', {
    description: '',
    defaultWorkflow: reference('workflow', 'Flow'),
    mappings: [],
  })
  const data = {
    key: 'P',
    projectTypeKey: 'business',
    lead: reference('user', 'lea'),
    workflowScheme: reference('workflowScheme', '3'),
  }
  const project = object('project', '9', 'P', data, {
    facts: { style: 'classic', projectTypeKey: 'business' },
  })
  const server = (name: string, objects: readonly ConfigObject[]) =>
    site(name, [user('lea'), flow, ...objects], {
      site: {
        cloudId: name,
        address: `https://${name}.invalid`,
        title: name,
        dataCenter: { version: '10.3.19' },
      },
    })
  const here = server('here', [wanted, project])
  const found = (there: readonly ConfigObject[], wish: Parameters<typeof plan>[2]) =>
    plan(here, server('there', there), { models: kindModelsOn('data-center'), ...wish })
      .problems.filter(({ code }) => code === 'unused-not-shown')
      .map(({ stepId, blocks }) => [stepId, blocks])
  const alone = { projects: [], objects: [{ kind: 'workflowScheme', id: '3' }] }
  expect(found([], alone)).toEqual([['workflowScheme:3', 'step']])
  expect(found([], {})).toEqual([])
  // Nothing gives an existing project another scheme.
  const other = { ...project, data: { ...project.data, workflowScheme: null } }
  expect(found([other], {})).toEqual([['workflowScheme:3', 'step']])
  expect(found([wanted, project], {})).toEqual([])
})
