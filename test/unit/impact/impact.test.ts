import { describe, expect, it } from 'vitest'
import { reference } from '#contract/model/reference'
import { type Impact, impactIn } from '#domain/impact/impact'
import type { KindModel } from '#domain/kind-model'
import { indexObjects } from '#domain/planning/object-index'
import { kindModels } from '#kinds/registry'
import { sampleKinds } from '../planning/sample-kinds.ts'
import { object, site } from '../planning/sample-site.ts'

const ref = reference

const project = (key: string, screen: string, issueCount: number | null) =>
  object('project', key, key, { screen: ref('screen', screen) }, { facts: { issueCount } })

const screen = (id: string, fields: readonly string[]) =>
  object('screen', id, id, {
    tabs: [{ name: 'A', fields: fields.map((one) => ref('field', one)) }],
  })

const context = (id: string, field: string, projects: readonly string[]) =>
  object(
    'fieldContext',
    id,
    id,
    { projects: projects.map((one) => ref('project', one)), options: [] },
    { owner: { kind: 'field', id: field } },
  )

const objects = [
  object('field', 'size', 'size'),
  object('field', 'lonely', 'lonely'),
  context('everywhere', 'size', []),
  context('only Q', 'size', ['Q']),
  screen('main', ['size']),
  screen('spare', ['size']),
  project('P', 'main', 40),
  project('Q', 'main', 2),
  project('R', 'empty', 7),
]

const hit = (kind: string, id: string, there = objects, models = sampleKinds): Impact => {
  const index = indexObjects(site('there', there))
  const found = index.get(kind, id)
  if (found === undefined) throw new Error(`no ${kind} ${id}`)
  return impactIn(index, models)(found)
}

const names = (impact: Impact) => ({
  projects: impact.projects.map(({ name }) => name).sort(),
  dependants: impact.dependants.map(({ name }) => name).sort(),
  issues: impact.issues,
})

const sampleStatus = sampleKinds.get('status') as KindModel

const withRules = new Map([
  ...sampleKinds,
  [
    'automationRule',
    {
      ...sampleStatus,
      kind: 'automationRule',
      forProjects: ({ facts }) => (Array.isArray(facts.only) ? facts.only.map(String) : 'every'),
    } satisfies KindModel,
  ] as const,
])

const ruleOf = (id: string, only: readonly string[]) =>
  object(
    'automationRule',
    id,
    id,
    { sets: ref('status', 's') },
    { facts: only.length === 0 ? {} : { only } },
  )

describe('what depends on an object', () => {
  it('is found through other objects, with the issues of the projects', () => {
    expect(names(hit('field', 'size'))).toEqual({
      projects: ['P', 'Q'],
      dependants: ['main', 'spare'],
      issues: 42,
    })
  })

  it('is nothing where nothing uses it', () => {
    expect(names(hit('field', 'lonely'))).toEqual({ projects: [], dependants: [], issues: 0 })
  })

  it('is in the projects only that a part is there for', () => {
    expect(hit('fieldContext', 'only Q').projects.map(({ name }) => name)).toEqual(['Q'])
    expect(hit('fieldContext', 'everywhere').projects).toHaveLength(2)
  })

  it('has an unknown number of issues where Jira did not tell of one project', () => {
    const there = [...objects, project('S', 'main', null)]
    expect(hit('field', 'size', there)).toMatchObject({ issues: null })
  })

  it('is the project itself, and what names it, but not what lists it', () => {
    const rule = object('workflow', 'w', 'rule', {
      transitions: [{ rules: [ref('project', 'Q')] }],
    })
    expect(names(hit('project', 'Q', [...objects, rule]))).toEqual({
      projects: ['Q'],
      dependants: ['rule'],
      issues: 2,
    })
  })

  it('goes no further than to the project that a part belongs to', () => {
    const version = object('version', 'v', 'v', {}, { owner: { kind: 'project', id: 'Q' } })
    const rule = object('workflow', 'w', 'rule', {
      transitions: [{ rules: [ref('project', 'Q')] }],
    })
    expect(names(hit('version', 'v', [...objects, version, rule]))).toEqual({
      projects: ['Q'],
      dependants: [],
      issues: 2,
    })
  })

  it('is every project where the object is the whole site’s', () => {
    const setting = object('siteSetting', 'links', 'links', {}, { protection: 'site' })
    expect(hit('siteSetting', 'links', [...objects, setting])).toMatchObject({ issues: 49 })
  })

  it('reaches the projects that a rule is there for, and all where it is for the whole site', () => {
    const there = [...objects, object('status', 's', 's'), ruleOf('for two', ['P', 'Q'])]
    expect(hit('status', 's', there, withRules).projects.map(({ name }) => name)).toEqual([
      'P',
      'Q',
    ])
    const forAll = [...objects, ruleOf('for all', [])]
    expect(hit('automationRule', 'for all', forAll, withRules).projects).toHaveLength(3)
  })

  it('names boards, filters and dashboards of Jira that stand on a field', () => {
    const there = [
      object('field', 'f', 'Size'),
      object('filter', '1', 'Big ones', {
        jql: { text: 'Size = L', references: [ref('field', 'f')] },
      }),
      object(
        'board',
        '2',
        'Big board',
        { filter: ref('filter', '1') },
        { owner: { kind: 'project', id: 'Q' } },
      ),
      object('dashboard', '3', 'Wall', { gadgets: [{ filter: ref('filter', '1') }] }),
      object('project', 'Q', 'Q', {}, { facts: { issueCount: 3 } }),
    ]
    expect(names(hit('field', 'f', there, kindModels))).toEqual({
      projects: ['Q'],
      dependants: ['Big board', 'Big ones', 'Wall'],
      issues: 3,
    })
  })
})
