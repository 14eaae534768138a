import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { issueSecuritySchemeModel } from '#kinds/issue-security-scheme/model'
import { projectModel } from '#kinds/project/model'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const models = new Map([
  ...sampleKinds,
  ['project', projectModel] as const,
  ['issueSecurityScheme', issueSecuritySchemeModel] as const,
])

const scheme = (id: string, name: string, ...levels: readonly string[]) =>
  object('issueSecurityScheme', id, name, {
    levels: levels.map((level) => ({ name: level, description: '', members: [] })),
    defaultLevel: '',
  })

const project = (id: string, scheme: JsonObject | null, issueCount: number | null = 0) =>
  object(
    'project',
    id,
    'P',
    { key: 'P', lead: reference('user', 'admin'), issueSecurityScheme: scheme, actors: [] },
    { facts: { style: 'classic', projectTypeKey: 'software', issueCount } },
  )

const ref = (id: string) => reference('issueSecurityScheme', id)

const planned = (...there: readonly ReturnType<typeof object>[]) =>
  plan(
    site('a', [
      user('admin'),
      scheme('s1', 'Confidential', 'Staff', 'Board'),
      project('p1', ref('s1')),
    ]),
    site('b', [user('admin'), ...there]),
    { models },
  )

test('a project whose issues Jira did not count is taken to have some', () => {
  const made = planned(scheme('s9', 'Old', 'Staff', 'Crew'), project('p9', ref('s9'), null))
  expect(made.problems.map(({ code }) => code)).toEqual(['level-mapping-needed'])
})

test('a level of live issues that the new scheme lacks is a problem', () => {
  const made = planned(scheme('s9', 'Old', 'Staff', 'Crew'), project('p9', ref('s9'), 3))
  expect(made.problems).toMatchObject([
    {
      code: 'level-mapping-needed',
      stepId: 'project:p1',
      blocks: 'step',
      details: ['Crew'],
      grid: {
        of: 'levels',
        rows: [
          {
            issueType: '',
            from: 'Crew',
            proposed: null,
            issues: 'project in (p9) AND level = "Crew"',
          },
        ],
      },
    },
  ])
  expect(stepOf(made, 'project:p1').blockedBy).toEqual(made.problems.map(({ id }) => id))
})

test('levels of the same names, those that the plan adds too, stand in nobody’s way', () => {
  const old = scheme('s9', 'Old', 'Staff', 'Board')
  const lean = scheme('s8', 'Confidential', 'Staff')
  for (const there of [[old], [old, lean]]) {
    const made = planned(...there, project('p9', ref('s9'), 3))
    expect(made.problems).toEqual([])
    expect(stepOf(made, 'project:p1').action).toBe('update')
  }
})

test('without issues, or without a scheme before, no level goes away', () => {
  const crew = scheme('s9', 'Old', 'Crew')
  expect(planned(crew, project('p9', ref('s9'), 0)).problems).toEqual([])
  // Levels that issues may get then are in the way of an undo.
  expect(planned(crew, project('p9', null, 3)).problems).toMatchObject([
    { code: 'cannot-be-undone', stepId: 'project:p1' },
  ])
})

test('a project keeps its scheme where the source has none, and the user is told', () => {
  const made = plan(
    site('a', [user('admin'), project('p1', null)]),
    site('b', [user('admin'), scheme('s9', 'Old', 'Crew'), project('p9', ref('s9'), 3)]),
    { models },
  )
  expect(stepOf(made, 'project:p1')).toMatchObject({
    action: 'no-change',
    after: { issueSecurityScheme: ref('s9') },
  })
  expect(made.notices).toMatchObject([{ code: 'extra-kept', path: 'issueSecurityScheme' }])
})
