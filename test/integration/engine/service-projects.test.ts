import { expect, test } from 'vitest'
import { projectSlice } from '#twin/projects/state'
import { bareBlueprint, carryBoat, serveBlueprint } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'
import { smallBlueprint } from './small-site.ts'

const serviceBlueprint = {
  ...smallBlueprint,
  projects: smallBlueprint.projects.map((project) => ({
    ...project,
    type: 'service_desk' as const,
  })),
}

const openSites = async () => ({
  from: await serveBlueprint(serviceBlueprint, 'here'),
  to: await serveBlueprint(bareBlueprint, 'there'),
})

test('a service project comes with all it has of the platform; the rest is for a person', async () => {
  const { from, to } = await openSites()
  const { plan, report } = await carryObjects(from, to, [], [], ['BOAT'])
  expect(report.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  const there = Object.values(projectSlice.of(to.site)).find(({ key }) => key === 'BOAT')
  expect(there?.projectTypeKey).toBe('service_desk')
  expect(plan.manual.map(({ code }) => code).toSorted()).toEqual([
    'assets',
    'forms',
    'portal',
    'queues',
    'request-types',
    'slas',
  ])
  const again = await carryBoat(from, to)
  expect(again.counts).toMatchObject({ planned: 0, problems: 0 })
})

test('Jira may answer 500 although it made the project: it is found by its key', async () => {
  const { from, to } = await openSites()
  to.site.faults.rules.push({
    fault: { kind: 'status-after-write', status: 500 },
    method: 'POST',
    path: '/rest/api/3/project',
    times: 1,
  })
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(Object.values(projectSlice.of(to.site))).toHaveLength(1)
})
