import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { planView } from '#domain/checks/plan-view'
import { indexObjects } from '#domain/planning/object-index'
import { permissionSchemeModel } from '#kinds/permission-scheme/model'
import { projectModel } from '#kinds/project/model'

const object = (kind: string, id: string, data: JsonObject): ConfigObject => ({
  kind,
  id,
  name: id,
  naturalKey: `name:${id}`,
  protection: 'none',
  data,
  facts: {},
})

const product = (id: string, plan: string) => object('app', id, { name: id, plan })

const view = (...objects: readonly ConfigObject[]) => planView([], indexObjects({ objects }))

const grant = (permission: string) => ({ permission, holder: { type: 'anyone', parameter: '' } })

const codes = (findings: readonly { readonly code: string }[] | undefined) =>
  findings?.map(({ code }) => code)

test('on the Free plan permission schemes cannot be written, on any other they can', () => {
  const check = (...products: readonly ConfigObject[]) =>
    codes(permissionSchemeModel.checkLater?.({ grants: [] }, view(...products), 'x'))
  const free = product('jira-software', 'FREE')
  expect(check(free)).toEqual(['plan-refuses-permissions'])
  expect(check(free, product('jira-servicedesk', 'UNLICENSED'))).toHaveLength(1)
  expect(check(free, product('jira-servicedesk', 'PAID'))).toEqual([])
  expect(check(product('jira-software', 'UNLICENSED'))).toEqual([])
  expect(check(object('app', 'com.acme.rules', { name: 'Acme' }))).toEqual([])
})

test('on the Free plan nobody joins a role, and a project keeps its permission scheme', () => {
  const actor = (id: string) => ({
    role: reference('projectRole', '1'),
    actor: reference('user', id),
  })
  const data = (actors: readonly JsonObject[], scheme: string): JsonObject => ({
    actors: [...actors],
    permissionScheme: reference('permissionScheme', scheme),
  })
  const there = object('project', '7', data([actor('a')], '5'))
  const free = view(product('jira-software', 'FREE'), there)
  const check = (wanted: JsonObject, id: string) =>
    codes(projectModel.checkLater?.(wanted, free, id))
  expect(check(data([actor('a')], '5'), '7')).toEqual([])
  expect(check(data([actor('a'), actor('b')], '6'), '7')).toEqual([
    'plan-refuses-members',
    'plan-refuses-permissions',
  ])
  expect(check(data([], '0'), 'new:project:1')).toEqual([])
  expect(check(data([actor('a')], '5'), 'new:project:1')).toHaveLength(2)
  const paid = view(product('jira-software', 'PAID'), there)
  expect(projectModel.checkLater?.(data([actor('b')], '6'), paid, '7')).toEqual([])
})

test('who goes on although nobody can join a role goes on without them', () => {
  const accept = {
    kind: 'project',
    name: 'Web',
    choose: 'accept',
    code: 'plan-refuses-members',
  } as const
  const data = { name: 'Web', actors: [{ role: null }] }
  expect(projectModel.settle?.(data, [accept], undefined).apply(data)).toEqual({
    name: 'Web',
    actors: [],
  })
  expect(projectModel.settle?.(data, [], undefined).apply(data)).toBe(data)
})

test('a permission of an app that no scheme of the destination grants is told, once', () => {
  const there = object('permissionScheme', '1', { grants: [grant('com.acme.app__see')] })
  const check = (...permissions: readonly string[]) =>
    permissionSchemeModel
      .checkLater?.({ grants: permissions.map(grant) }, view(there), 'x')
      .map(({ code, details }) => [code, ...details])
  expect(check('BROWSE_PROJECTS', 'SERVICEDESK_AGENT', 'com.acme.app__see')).toEqual([])
  expect(check('com.b__edit', 'com.a__see', 'com.a__see')).toEqual([
    ['permission-unknown', 'com.a__see', 'com.b__edit'],
  ])
})

test('a permission of a product that the destination lacks is told, unless it tells no products', () => {
  const check = (...objects: readonly ConfigObject[]) =>
    permissionSchemeModel
      .checkLater?.({ grants: [grant('SERVICEDESK_AGENT')] }, view(...objects), 'x')
      .map(({ code, details }) => [code, ...details])
  const software = product('jira-software', 'PAID')
  const missing = [['permission-unknown', 'SERVICEDESK_AGENT']]
  expect(check()).toEqual([])
  expect(check(software)).toEqual(missing)
  expect(check(software, product('jira-servicedesk', 'UNLICENSED'))).toEqual(missing)
  expect(check(software, product('jira-servicedesk', 'PAID'))).toEqual([])
  const granted = object('permissionScheme', '1', { grants: [grant('SERVICEDESK_AGENT')] })
  expect(check(software, granted)).toEqual([])
})
