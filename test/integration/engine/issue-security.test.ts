import { expect, test } from 'vitest'
import { addSecurityScheme } from '#twin/issue-security/state'
import { countHolding } from '#twin/issues/held-fields'
import { addIssues } from '#twin/issues/state'
import { projectSlice } from '#twin/projects/state'
import type { Twin } from '#twin/serve'
import { statuses } from '#twin/statuses/state'
import { bareBlueprint, carryBoat, serveBlueprint } from './carry-boat.ts'
import { smallBlueprint } from './small-site.ts'

const holders = [{ type: 'reporter' }, { type: 'assignee' }] as const

/** Gives the boat house a scheme with these levels. */
const giveScheme = ({ site }: Twin, name: string, levels: readonly string[]) => {
  const scheme = addSecurityScheme(site, {
    name,
    description: 'Who sees what',
    levels: levels.map((level, at) => ({ name: level, isDefault: at === 0, members: holders })),
  })
  const project = Object.values(projectSlice.of(site)).find(({ key }) => key === 'BOAT')
  if (!project) throw new Error('no boat house')
  project.schemes.issueSecuritySchemeId = scheme.id
  return { project, level: (of: string) => scheme.levels.find((one) => one.name === of)?.id ?? '' }
}

test('an issue security scheme comes with its project, and a second plan finds nothing', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  giveScheme(from, 'Confidential', ['Crew', 'Captain'])
  const carried = await carryBoat(from, to)
  expect(carried.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  const found = Object.values(projectSlice.of(to.site)).find(({ key }) => key === 'BOAT')
  expect(found?.schemes.issueSecuritySchemeId).toEqual(expect.any(String))
  const again = await carryBoat(from, to)
  expect(again.counts).toMatchObject({ planned: 0, problems: 0 })
})

test('issues that may have a level which would go away wait, the others take theirs along', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(smallBlueprint, 'there')
  giveScheme(from, 'Confidential', ['Crew', 'Captain'])
  const { project, level } = giveScheme(to, 'Old', ['Crew', 'Stowaways'])
  const [status] = Object.values(statuses.of(to.site))
  addIssues(to.site, {
    projectId: project.id,
    issueTypeId: '10001',
    statusId: status?.id ?? '',
    count: 7,
    fields: { securityLevelId: level('Crew') },
  })
  const asked = await carryBoat(from, to)
  expect(asked.problems.map(({ code }) => code)).toEqual(['level-mapping-needed'])
  expect(countHolding(to.site, 'securityLevelId', level('Crew'))).toBe(7)

  giveScheme(from, 'Complete', ['Crew', 'Stowaways'])
  const moved = await carryBoat(from, to)
  expect(moved.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(countHolding(to.site, 'securityLevelId', level('Crew'))).toBe(0)
})
