import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const group = (id: string, name: string, protection: 'none' | 'locked' = 'none') =>
  object('group', id, name, {}, { naturalKey: `group:${name}`, protection })

const crew = group('g1', 'crew')
const grant = { permission: 'BROWSE', to: reference('group', 'g1') }

const here = (members = crew) => [
  user('admin'),
  members,
  object('permissionScheme', 's1', 'Scheme', { grants: [grant] }),
  object('project', 'p1', 'P', { permissionScheme: reference('permissionScheme', 's1') }),
]
const make: Decision = { kind: 'group', name: 'crew', choose: 'create' }

const planned = (decisions: readonly Decision[], there = [user('admin')], source = here()) =>
  plan(site('a', source), site('b', there), { decisions })

test('a group that is missing is a problem until the user has it made', () => {
  const asked = planned([])
  expect(asked.problems.map(({ code }) => code)).toEqual(['group-missing'])
  expect(asked.steps.some(({ kind }) => kind === 'group')).toBe(false)

  const made = planned([make])
  expect(made.problems).toEqual([])
  expect(stepOf(made, 'group:g1')).toMatchObject({ action: 'create', after: { name: 'crew' } })
  const scheme = stepOf(made, 'permissionScheme:s1')
  expect(scheme.dependsOn).toEqual(['group:g1'])
  expect(scheme.after.grants).toEqual([{ ...grant, to: reference('group', 'new:group:g1') }])
})

test('once it is there, the same decision uses it', () => {
  const made = planned([make], [user('admin'), group('h7', 'crew')])
  expect(made.steps.some(({ kind }) => kind === 'group')).toBe(false)
  expect(stepOf(made, 'permissionScheme:s1').after.grants).toEqual([
    { ...grant, to: reference('group', 'h7') },
  ])
})

test('a group of Jira itself is not made, and neither are people', () => {
  const made = planned([make], [user('admin')], here(group('g1', 'crew', 'locked')))
  expect(made.problems.map(({ code, stepId }) => [code, stepId])).toEqual([
    ['locked-object', 'group:g1'],
  ])
  expect(stepOf(made, 'permissionScheme:s1').blockedBy).toHaveLength(1)

  const person = object('project', 'p2', 'Q', { lead: reference('user', 'lea') })
  const people = plan(site('a', [user('lea'), person]), site('b', [user('admin')]), {
    projects: ['Q'],
    decisions: [{ kind: 'user', name: 'lea', choose: 'create' }],
  })
  expect(people.steps.map(({ kind }) => kind)).toEqual(['project'])
})
