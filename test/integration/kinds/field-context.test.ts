import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { fieldKind } from '#kinds/field/index'
import { fieldContextKind as kind } from '#kinds/field-context/index'
import { issueTypeKind } from '#kinds/issue-type/index'
import type { SiteOptions } from '#twin/site'
import {
  awkwardNames,
  converge,
  createObject,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes'

/** A site seen with a field as the owner of what is written. */
interface FieldSite extends OpenSite {
  readonly fieldId: string
}

const openField = async (type: string, options: SiteOptions = {}): Promise<FieldSite> => {
  const site = await openSite(options)
  const fieldId = await createObject(site, fieldKind, {
    name: `A ${type}`,
    type: `${standard}:${type}`,
    description: '',
    searcherKey: '',
  })
  const owner = { kind: 'field', id: fieldId }
  return { ...site, fieldId, context: { ...site.context, owner } }
}

const ask = async (site: OpenSite, method: string, path: string, body: JsonObject) => {
  const { email, token } = site.twin.credentials
  const answer = await fetch(`${site.twin.address}/rest/api/3${path}`, {
    method,
    headers: {
      Authorization: `Basic ${btoa(`${email}:${token}`)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  })
  expect(answer.status, `${method} ${path}`).toBeLessThan(300)
  return answer.status === 204 ? {} : ((await answer.json()) as JsonObject)
}

const makeProject = async (site: OpenSite, key: string): Promise<string> => {
  const made = await ask(site, 'POST', '/project', {
    key,
    name: `Project ${key}`,
    projectTypeKey: 'software',
    leadAccountId: site.context.accountId,
  })
  return String(made.id)
}

const context = (name: string, members: JsonObject = {}): JsonObject => ({
  name,
  description: '',
  allProjects: true,
  projects: [],
  issueTypes: [],
  options: [],
  default: null,
  ...members,
})

const forProjects = (name: string, ids: readonly string[], members: JsonObject = {}) =>
  context(name, {
    allProjects: false,
    projects: ids.map((id) => reference('project', id)),
    ...members,
  })

const option = (value: string, ...children: readonly string[]) => ({
  value,
  disabled: false,
  children: children.map((child) => ({ value: child, disabled: false })),
})

/** What a step does that creates the global context of a new field: it adopts Jira's own. */
const adoptGlobal = async (site: FieldSite, data: JsonObject): Promise<string> => {
  expect(await writerOf(kind).find(site.context, data)).toEqual([])
  const before = site.writes.length
  const id = await writerOf(kind).create(site.context, data)
  expect(site.writes.length).toBe(before)
  await converge(site, kind, id, data)
  expect(await converge(site, kind, id, data)).toEqual([])
  return id
}

const expectContextsReadAlike = async (site: FieldSite) => {
  const objects = await site.read(kind, fieldKind)
  const own = objects.filter((object) => object.owner?.id === site.fieldId)
  expect(await Promise.all(own.map((object) => readOne(site, kind, object.id)))).toEqual(own)
  return own
}

test("the global context that Jira makes with a field becomes the source's", async () => {
  await using site = await openField('select')
  const data = context('Regions', {
    description: 'Where',
    options: [option('North'), { ...option('South'), disabled: true }],
    default: { type: 'option.single', option: 'North' },
  })
  const id = await adoptGlobal(site, data)
  const [own, ...others] = await expectContextsReadAlike(site)
  expect(others).toEqual([])
  expect(own).toEqual({
    kind: 'fieldContext',
    id,
    name: 'Regions',
    naturalKey: 'global',
    owner: { kind: 'field', id: site.fieldId },
    protection: 'none',
    data,
    facts: {
      narrowedToIssueTypes: [],
      issueTypeDefaults: 0,
      optionIds: [
        { id: expect.stringMatching(/^\d+$/), children: [] },
        { id: expect.stringMatching(/^\d+$/), children: [] },
      ],
    },
  })
})

test('contexts of projects stand beside the global one', async () => {
  await using site = await openField('multiselect')
  const projects = [await makeProject(site, 'ONE'), await makeProject(site, 'TWO')]
  const [bug, task] = await site.read(issueTypeKind)
  if (!bug || !task) throw new Error('a new site has issue types')
  const options = [option('b'), option('a')]
  await adoptGlobal(site, context('Everywhere', { options }))
  const data = forProjects('Some', projects.slice(0, 1), {
    issueTypes: [reference('issueType', bug.id)],
    options: [option('a'), option('c')],
    default: { type: 'option.multiple', options: ['a', 'c'] },
  })
  const id = await createObject(site, kind, data)
  const more = {
    ...data,
    description: 'More of it',
    projects: projects.map((project) => reference('project', project)),
    issueTypes: [reference('issueType', bug.id), reference('issueType', task.id)],
  }
  await converge(site, kind, id, more)
  const own = await expectContextsReadAlike(site)
  expect(own.map((object) => object.naturalKey).toSorted()).toEqual(['global', 'name:some'])
})

test('contexts bear any name', async () => {
  await using site = await openField('textfield')
  for (const [index, name] of awkwardNames(255).entries()) {
    await createObject(site, kind, forProjects(name, [await makeProject(site, `P${index}A`)]))
  }
  await expectContextsReadAlike(site)
})

test('a context whose projects stay behind is never made for all projects', async () => {
  await using site = await openField('textfield')
  await expect(writerOf(kind).create(site.context, forProjects('None', []))).rejects.toThrow(
    'made for all of them',
  )
  expect(kind.model.check?.(forProjects('None', []), undefined)).toMatchObject([
    { code: 'reference-missing', path: 'projects' },
  ])
})

test('cascading options are finished from every beginning, with their default', async () => {
  await using site = await openField('cascadingselect')
  const wanted = context('Places', {
    options: [option('Europe', 'Paris', 'Rome'), option('Asia', 'Rome'), option('None')],
    default: { type: 'option.cascading', option: 'Europe', child: 'Rome' },
  })
  const id = await adoptGlobal(site, context('Places', { options: [option('Asia')] }))
  for (const options of [
    [option('Asia'), option('Europe', 'Rome')],
    [option('None'), option('Europe', 'Rome'), option('Asia')],
  ]) {
    await converge(site, kind, id, context('Places', { options }))
  }
  await converge(site, kind, id, wanted)
  expect(await converge(site, kind, id, wanted)).toEqual([])
  const writes = await converge(site, kind, id, {
    ...wanted,
    default: { type: 'option.cascading', option: 'Asia', child: null },
  })
  expect(writes).toEqual([`PUT /rest/api/3/field/${site.fieldId}/context/defaultValue`])
  await expectContextsReadAlike(site)
})

test('an answer lost while options are made does not make any of them twice', async () => {
  await using site = await openField('select')
  const data = context('Many', {
    options: Array.from({ length: 2_500 }, (_, index) => option(`Option ${index}`)),
  })
  const id = await writerOf(kind).create(site.context, data)
  site.twin.site.faults.rules.push({
    fault: { kind: 'drop-after' },
    method: 'POST',
    path: '*/option',
    skip: 1,
    times: 1,
  })
  await expect(converge(site, kind, id, data)).rejects.toThrow('jira.outcome-unknown')
  const writes = await converge(site, kind, id, data)
  expect(writes.filter((write) => write.startsWith('POST')).length).toBe(1)
})

const defaults: readonly (readonly [string, (site: OpenSite) => JsonObject])[] = [
  ['datepicker', () => ({ type: 'datepicker', date: '2026-01-31', useCurrent: false })],
  ['datepicker', () => ({ type: 'datepicker', date: '', useCurrent: true })],
  ['datetime', () => ({ type: 'datetimepicker', dateTime: '', useCurrent: true })],
  ['float', () => ({ type: 'float', number: 1.5 })],
  ['labels', () => ({ type: 'labels', labels: ['one', 'two'] })],
  ['textfield', () => ({ type: 'textfield', text: 'x' })],
  ['textarea', () => ({ type: 'textarea', text: 'a\nb' })],
  ['readonlyfield', () => ({ type: 'readonly', text: 'fixed' })],
  ['url', () => ({ type: 'url', url: 'https://example.org/' })],
  [
    'userpicker',
    (site) => ({
      type: 'single.user.select',
      user: reference('user', site.context.accountId),
      userFilter: { enabled: false, groups: [], roles: [] },
    }),
  ],
  [
    'multiuserpicker',
    (site) => ({ type: 'multi.user.select', users: [reference('user', site.context.accountId)] }),
  ],
]

test.each(defaults)('a default value of %s is set and taken away', async (type, make) => {
  await using site = await openField(type)
  const value = make(site)
  const id = await adoptGlobal(site, context('C', { default: value }))
  await expectContextsReadAlike(site)
  expect(await converge(site, kind, id, context('C'))).toEqual([
    `PUT /rest/api/3/field/${site.fieldId}/context/defaultValue`,
  ])
})

test('sites without the operation of 2026 answer the old one, which is found out once', async () => {
  await using site = await openField('textfield')
  await adoptGlobal(site, context('C', { default: { type: 'textfield', text: 'x' } }))
  for (const name of ['One', 'Two']) {
    await createObject(site, fieldKind, {
      name,
      type: `${standard}:textfield`,
      description: '',
      searcherKey: '',
    })
  }
  const start = site.requests()
  const now = await site.read(kind, fieldKind)
  const cost = site.requests() - start
  site.twin.site.faults.rules.push({
    fault: { kind: 'status', status: 404 },
    method: 'GET',
    path: '*/context/defaultValues',
  })
  expect(await site.read(kind, fieldKind)).toEqual(now)
  expect(site.requests() - start).toBe(2 * cost + 1)
  expect(site.gaps).toEqual([])
})

test('a field whose contexts Jira does not show is a gap, not an absence', async () => {
  await using site = await openField('textfield')
  site.twin.site.faults.rules.push({
    fault: { kind: 'status', status: 403 },
    method: 'GET',
    path: `/rest/api/3/field/${site.fieldId}/context`,
  })
  await site.read(kind, fieldKind)
  expect(site.gaps).toMatchObject([{ kind: 'fieldContext', what: 'A textfield' }])
})

test('contexts cost two requests a field, and more only for what is there', async () => {
  await using site = await openField('textfield')
  const cost = async () => {
    const before = site.requests()
    await site.read(kind, fieldKind)
    return site.requests() - before
  }
  const base = await cost()
  const other = await createObject(site, fieldKind, {
    name: 'Another',
    type: `${standard}:textfield`,
    description: '',
    searcherKey: '',
  })
  expect((await cost()) - base).toBe(2)
  await ask(site, 'POST', `/field/${other}/context`, {
    name: 'For one',
    projectIds: [await makeProject(site, 'ONE')],
  })
  expect((await cost()) - base).toBe(3)
})
