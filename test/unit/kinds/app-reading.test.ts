import { expect, test } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import { appKind } from '#kinds/app/index'
import { groupKind } from '#kinds/group/index'
import { statusKind } from '#kinds/status/index'
import { workflowKind } from '#kinds/workflow/index'
import { readCanned } from './canned-jira.ts'

const ari = 'ari:cloud:ecosystem::extension/9df6d15f/f6a3bed3/static/checks'

const read = (
  capabilities: unknown,
  workflows: readonly unknown[] = [{ id: 'w1', name: 'jira', statuses: [] }],
  licence: unknown = { applications: [] },
) =>
  readCanned([appKind, workflowKind, statusKind, groupKind], {
    'GET /rest/api/3/statuses/search': [],
    'GET /rest/api/3/group/bulk': [],
    'GET /rest/api/3/workflows/search?expand=values.transitions': workflows,
    'GET /rest/api/3/workflows/capabilities?workflowId=w1': capabilities,
    'GET /rest/api/3/instance/license': licence,
  })

test('a Connect app is known by its key, however many rules it brings, a Forge rule by its ARI', async () => {
  const { objects } = await read({
    connectRules: [
      { addonKey: 'com.acme.rules', moduleKey: 'one', name: 'One (by Acme)' },
      { addonKey: 'com.acme.rules', moduleKey: 'two', name: 'Two (by Acme)' },
    ],
    forgeRules: [{ id: ari, name: 'Checks', ruleKey: 'forge:expression-validator' }],
  })
  expect(objects.map(({ id, name, naturalKey }) => [id, name, naturalKey])).toEqual([
    ['com.acme.rules', 'com.acme.rules', 'app:com.acme.rules'],
    [ari, 'Checks', `app:${ari}`],
  ])
})

test('a site without apps has none; one without workflows is not asked', async () => {
  expect((await read({})).objects).toEqual([])
  const { objects, asked } = await read(undefined, [])
  expect(objects).toEqual([])
  expect(asked.some((name) => name.includes('capabilities'))).toBe(false)
})

test('who may not ask gets a gap, never an absence', async () => {
  const refused = new AppError(failure('auth.permission-missing', 'site', ['Administrators only.']))
  const { objects, gaps } = await read(refused)
  expect(objects).toEqual([])
  expect(gaps).toMatchObject([{ kind: 'app', code: 'auth.permission-missing' }])
})

test('what is paid for Jira’s own products is read with the apps; who may not know it has the apps all the same', async () => {
  const licence = { applications: [{ id: 'jira-software', plan: 'FREE' }] }
  const { objects } = await read({ connectRules: [{ addonKey: 'a' }] }, undefined, licence)
  expect(objects.map(({ id, data }) => [id, data.plan])).toEqual([
    ['jira-software', 'FREE'],
    ['a', undefined],
  ])
  const refused = new AppError(failure('auth.scope-missing', 'site', []))
  const blind = await read({ connectRules: [{ addonKey: 'a' }] }, undefined, refused)
  expect(blind.objects.map(({ id }) => id)).toEqual(['a'])
  expect(blind.gaps).toEqual([])
})
