import { expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { fieldContextModel } from '#kinds/field-context/model'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const models = new Map(sampleKinds).set('fieldContext', fieldContextModel)

const context = (id: string, name: string, data: JsonObject, naturalKey?: string) =>
  object(
    'fieldContext',
    id,
    name,
    { allProjects: false, projects: [], issueTypes: [], options: [], default: null, ...data },
    {
      owner: { kind: 'field', id: '5' },
      ...(naturalKey === undefined ? {} : { naturalKey }),
    },
  )

const siteWith = (name: string, protection: ConfigObject['protection'], ...more: ConfigObject[]) =>
  site(name, [
    user('admin'),
    object('issueType', '4', 'Task'),
    object('field', '5', 'Harbour', { type: 'select' }, { protection }),
    ...more,
    object('project', '9', 'P', {
      name: 'Home',
      lead: reference('user', 'admin'),
      field: reference('field', '5'),
    }),
  ])

const everywhere = (id: string) => context(id, 'Everywhere', { allProjects: true }, 'global')
const here = siteWith(
  'here',
  'none',
  everywhere('6'),
  context('7', 'For boats', {
    projects: [reference('project', '9')],
    issueTypes: [reference('issueType', '4')],
  }),
)

const chosen: Decision = {
  kind: 'fieldContext',
  name: 'For boats',
  choose: 'use',
  destinationId: '6',
}

it('a context for all projects is given nothing, which is told before deploying', () => {
  const there = siteWith('there', 'none', everywhere('6'))
  const made = plan(here, there, { models, decisions: [chosen] })
  const found = made.problems.filter(({ stepId }) => stepId === 'fieldContext:7')
  expect(found.map(({ code, path, blocks }) => [code, path, blocks])).toEqual([
    ['not-allowed', 'projects', 'step'],
    ['not-allowed', 'issueTypes', 'step'],
  ])
  expect(found[0]?.details).toEqual([expect.stringContaining('Choose another context')])
  expect(stepOf(made, 'fieldContext:7').blockedBy).toHaveLength(2)
})

it('beside it, a context of some projects is made', () => {
  const there = siteWith('there', 'none', everywhere('6'))
  const made = plan(here, there, { models })
  expect(made.problems).toEqual([])
  expect(stepOf(made, 'fieldContext:7').action).toBe('create')
})

it('a field that is locked on the destination is used as it is, with all it holds', () => {
  const made = plan(here, siteWith('there', 'locked', everywhere('6')), { models })
  expect(made.problems).toEqual([])
  expect(stepOf(made, 'field:5').action).toBe('reuse')
  expect(made.steps.filter(({ kind }) => kind === 'fieldContext')).toEqual([])
  expect(made.notices).toMatchObject([{ code: 'locked-there', stepId: 'field:5' }])
  const both = plan(siteWith('here', 'locked'), siteWith('there', 'locked'), { models })
  expect(both.notices).toEqual([])
})
