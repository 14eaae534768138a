import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { findGroupNamed, groupSlice } from '#twin/groups/state'
import { bareBlueprint, carryBoat, serveBlueprint } from './carry-boat.ts'
import { rawBoat } from './raw-state.ts'
import { smallBlueprint } from './small-site.ts'

const make: Decision = { kind: 'group', name: 'crew', choose: 'create' }

test('a missing group is asked for; made by decision it is empty and everywhere in its place', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint({ ...bareBlueprint, groups: [] }, 'there')
  const asked = await carryBoat(from, to)
  expect([...new Set(asked.problems.map(({ code }) => code))]).toEqual(['group-missing'])
  expect(findGroupNamed(to.site, 'crew')).toBeUndefined()

  const made = await carryBoat(from, to, { decisions: [make] })
  expect(made.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(findGroupNamed(to.site, 'crew')?.memberIds).toEqual([])
  expect(rawBoat(to.site.state)).toEqual(rawBoat(from.site.state))
  const again = await carryBoat(from, to, { decisions: [make] })
  expect(again.counts).toMatchObject({ planned: 0, problems: 0 })
})

test('who may not make groups is told so, and what needs the group waits', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint({ ...bareBlueprint, groups: [] }, 'there')
  groupSlice.of(to.site).globalPermissions.SYSTEM_ADMIN = []
  const report = await carryBoat(from, to, { decisions: [make] })
  expect(report.counts.failed).toBeGreaterThan(0)
  expect(findGroupNamed(to.site, 'crew')).toBeUndefined()
  expect(report.steps.find(({ kind }) => kind === 'group')?.outcome).toMatchObject({
    state: 'failed',
    failure: { code: 'auth.permission-missing' },
  })
})
