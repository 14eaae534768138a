import { expect, test } from 'vitest'
import { takeSnapshot } from '#kinds/take-snapshot'
import type { Blueprint } from '#twin/blueprint/blueprint'
import type { Twin } from '#twin/serve'
import { statuses } from '#twin/statuses/state'
import { workflows } from '#twin/workflows/state'
import { plantProject, teamTemplate } from '../twin/plant-project.ts'
import { bareBlueprint, serveBlueprint, signInTo } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'

/** A site with a team-managed project, whose statuses are To Do, In Progress and Done. */
const withTeam = async (name: string, key: string, more: Partial<Blueprint> = {}) => {
  const twin = await serveBlueprint({ ...bareBlueprint, ...more }, name)
  return { twin, project: plantProject(twin.site, { key, templateKey: teamTemplate }) }
}

const globalStatuses = ({ site }: Twin) =>
  Object.values(statuses.of(site)).filter(({ projectId }) => projectId === null)

const read = async (twin: Twin) =>
  (await takeSnapshot(await signInTo(twin), () => '2026-11-26T00:00:00.000Z')).objects

const teamWorkflow = async (twin: Twin, key: string): Promise<string> => {
  const found = (await read(twin)).find(
    ({ kind, facts }) => kind === 'workflow' && facts.teamProject === key,
  )
  return found?.name ?? expect.fail('no such workflow')
}

test('the workflow of a team-managed project comes over as one of the whole site', async () => {
  const { twin: from, project } = await withTeam('here', 'TEAM')
  for (const status of Object.values(statuses.of(from.site))) {
    if (status.projectId === project.id && status.name === 'In Progress') status.name = 'Brewing'
  }
  const { twin: to } = await withTeam('there', 'TEAM')
  const name = await teamWorkflow(from, 'TEAM')
  expect(name).toBe(`Software workflow for project ${project.id} (TEAM)`)
  const before = structuredClone(globalStatuses(to))

  const { plan, report } = await carryObjects(from, to, [['workflow', name]])
  expect(plan.problems).toEqual([])
  expect(report.counts).toMatchObject({ failed: 0, problems: 0, remaining: 0 })
  const made = Object.values(workflows.of(to.site)).find((one) => one.name === name)
  expect(made?.projectId).toBeNull()
  const used = made?.statuses.map(({ statusId }) => statuses.of(to.site)[statusId])
  expect(used?.map((status) => [status?.name, status?.category, status?.projectId])).toEqual([
    ['To Do', 'TODO', null],
    ['Brewing', 'IN_PROGRESS', null],
    ['Done', 'DONE', null],
  ])
  expect(globalStatuses(to).filter((status) => status.name !== 'Brewing')).toEqual(before)

  const again = await carryObjects(from, to, [['workflow', name]])
  expect(again.report.counts).toMatchObject({ planned: 0, problems: 0 })
})

test('what the destination has of that name is used as it stands; another category is asked about', async () => {
  const { twin: from } = await withTeam('here', 'TEAM')
  const of = (category: 'TODO' | 'DONE') => ({
    statuses: [{ name: 'BREWING', category, description: 'Ours' }],
  })
  for (const status of Object.values(statuses.of(from.site))) {
    if (status.projectId !== null && status.name === 'To Do') status.name = 'Brewing'
  }
  const name = await teamWorkflow(from, 'TEAM')

  const { twin: same } = await withTeam('same', 'OTHER', of('TODO'))
  const before = structuredClone(globalStatuses(same))
  const { report } = await carryObjects(from, same, [['workflow', name]])
  expect(report.counts).toMatchObject({ failed: 0, problems: 0, remaining: 0 })
  expect(globalStatuses(same)).toEqual(before)

  const { twin: other } = await withTeam('other', 'OTHER', of('DONE'))
  const asked = await carryObjects(from, other, [['workflow', name]])
  expect(asked.plan.problems.map(({ code }) => code)).toEqual(['differing-object'])
  expect(Object.values(workflows.of(other.site)).some((one) => one.name === name)).toBe(false)
})

test('what belongs to a team-managed project of the destination is no counterpart and stays', async () => {
  const { twin: from } = await withTeam('here', 'TEAM', {
    statuses: [{ name: 'Brewing', category: 'IN_PROGRESS' }],
  })
  const { twin: to } = await withTeam('there', 'TEAM')
  for (const status of Object.values(statuses.of(to.site))) {
    if (status.projectId !== null && status.name === 'In Progress') status.name = 'Brewing'
  }
  const own = await teamWorkflow(to, 'TEAM')
  const { plan } = await carryObjects(from, to, [['status', 'Brewing']])
  expect(plan.steps.map(({ kind, action }) => [kind, action])).toEqual([['status', 'create']])
  const onlyThere = plan.onlyThere.filter(({ kind }) => kind === 'workflow' || kind === 'status')
  expect(onlyThere.map(({ name }) => name)).not.toContain(own)
  expect(onlyThere.flatMap(({ usedBy }) => usedBy)).not.toContain(own)
})
