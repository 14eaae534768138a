import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const scheme = (name: string, types: readonly string[]) =>
  object('issueTypeScheme', name, name, {
    issueTypes: types.map((id) => reference('issueType', id)),
  })

const project = (key: string, schemeName: string, issueCount: number) =>
  object(
    'project',
    key,
    key,
    {
      name: `Project ${key}`,
      lead: reference('user', 'admin'),
      issueTypeScheme: reference('issueTypeScheme', schemeName),
    },
    { name: `Project ${key}`, facts: { issueCount } },
  )

const siteWith = (name: string, ...objects: readonly ConfigObject[]) =>
  site(name, [
    user('admin'),
    object('issueType', '1', 'Task'),
    object('issueType', '2', 'Bug'),
    ...objects,
  ])

const here = siteWith('here', scheme('Lean', ['1']), project('P', 'Lean', 0))

describe('an issue type that goes from a project with issues', () => {
  it('is told with the project, and with the question by which its issues are counted', () => {
    const there = siteWith('there', scheme('Old', ['1', '2']), project('P', 'Old', 5))
    const { problems } = plan(here, there)
    expect(problems).toMatchObject([
      {
        code: 'issues-in-the-way',
        stepId: 'project:P',
        blocks: 'step',
        details: ['Bug in Project P'],
        grid: {
          of: 'projects',
          rows: [
            { issueType: 'Bug', from: 'Project P', issues: 'project in (P) AND issuetype = 2' },
          ],
        },
      },
    ])
  })

  it('goes without a word where the project has no issues', () => {
    const there = siteWith('there', scheme('Old', ['1', '2']), project('P', 'Old', 0))
    expect(plan(here, there).problems).toEqual([])
  })

  it('goes where the user has counted and said yes', () => {
    const there = siteWith('there', scheme('Old', ['1', '2']), project('P', 'Old', 5))
    const yes: Decision = {
      kind: 'project',
      name: 'Project P',
      choose: 'accept',
      code: 'issues-in-the-way',
    }
    const made = plan(here, there, { decisions: [yes] })
    expect(made.problems).toEqual([])
    expect(stepOf(made, 'project:P').blockedBy).toEqual([])
  })

  it('is told for every project with issues that uses the scheme it is taken out of', () => {
    const there = siteWith(
      'there',
      scheme('Lean', ['1', '2']),
      project('P', 'Lean', 5),
      project('Q', 'Lean', 7),
      project('R', 'Lean', 0),
    )
    const { extras } = stepOf(plan(here, there), 'issueTypeScheme:Lean')
    const remove: Decision = {
      kind: 'issueTypeScheme',
      name: 'Lean',
      choose: 'remove',
      elements: extras.map(({ path, element }) => ({ path, element })),
    }
    const { problems } = plan(here, there, { decisions: [remove] })
    const found = problems.filter(({ code }) => code === 'issues-in-the-way')
    expect(found).toMatchObject([{ details: ['Bug in Project P', 'Bug in Project Q'] }])
  })
})
