import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import { fieldSchemeModel } from '#kinds/field-scheme/model'
import { projectModel } from '#kinds/project/model'
import { userModel } from '#kinds/user/model'
import { object, plan, site, stepOf, user } from '../planning/sample-site.ts'

const models = new Map([projectModel, fieldSchemeModel, userModel].map((one) => [one.kind, one]))

const project = (id: string, key: string): ConfigObject =>
  object(
    'project',
    id,
    key,
    {
      key,
      projectTypeKey: 'software',
      fieldScheme: reference('fieldScheme', 's'),
      actors: [],
      features: [],
    },
    { facts: { projectTypeKey: 'software', style: 'classic' } },
  )

const scheme = (description: string, protection: ConfigObject['protection'] = 'none') =>
  object('fieldScheme', 's', 'Fields', { description, fields: [] }, { protection })

const between = (there: ConfigObject, decisions: readonly Decision[] = []) => {
  const made = plan(
    site('a', [user('admin'), project('1', 'P'), scheme('New')]),
    site('b', [user('admin'), project('1', 'P'), project('2', 'Q'), there]),
    { models, decisions },
  )
  return {
    problems: made.problems.map(({ code, details }) => [code, ...details]),
    blocked: stepOf(made, 'fieldScheme:s').blockedBy.length > 0,
  }
}

test('a field scheme that another project uses is changed after a yes that names the project', () => {
  const yes = { kind: 'fieldScheme', name: 'Fields', choose: 'update' } as const
  expect(between(scheme('Old'))).toEqual({ problems: [['shared-object', 'Q']], blocked: true })
  const unnamed = between(scheme('Old'), [{ ...yes, projects: [] }])
  expect(unnamed.blocked).toBe(true)
  const named = between(scheme('Old'), [{ ...yes, projects: ['Q'] }])
  expect(named).toEqual({ problems: [], blocked: false })
  expect(between(scheme('New')).problems).toEqual([])
})
