import { expect, test } from 'vitest'
import { projectSlice } from '#twin/projects/state'
import { addRequestType, serviceDeskOf } from '#twin/service-desks/state'
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
  const here = Object.values(projectSlice.of(from.site)).find(({ key }) => key === 'BOAT')
  const desk = serviceDeskOf(from.site, here?.id ?? '')
  if (!desk) throw new Error('the boat house has no desk')
  addRequestType(from.site, desk, { name: 'Rent a boat', description: '', issueTypeId: '10001' })
  const { plan, report } = await carryObjects(from, to, [], [], ['BOAT'])
  expect(report.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  const there = Object.values(projectSlice.of(to.site)).find(({ key }) => key === 'BOAT')
  expect(there?.projectTypeKey).toBe('service_desk')
  expect(plan.manual.map(({ code }) => code).toSorted()).toEqual([
    'assets',
    'forms',
    'issue-layout',
    'portal',
    'queues',
    'request-types',
    'slas',
  ])
  expect(plan.manual.find(({ code }) => code === 'request-types')?.values).toEqual([
    { label: '1 of 1', value: 'Rent a boat' },
  ])
  expect(plan.notCarried.map(({ what, name }) => [what, name])).toEqual([
    ['request types', '1: Rent a boat'],
    ['queues', '2: All open, Unassigned'],
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
