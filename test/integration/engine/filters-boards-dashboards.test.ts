import { expect, test } from 'vitest'
import { addBoard, boards } from '#twin/boards/state'
import { addDashboard, dashboards } from '#twin/dashboards/state'
import { fieldSlice } from '#twin/fields/state'
import { addFilter, filters } from '#twin/filters/state'
import { projectSlice } from '#twin/projects/state'
import type { Twin } from '#twin/serve'
import { newShare } from '#twin/shares/state'
import { statuses } from '#twin/statuses/state'
import { addAccount } from '#twin/users/state'
import { bareBlueprint, serveBlueprint, signInTo } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'
import { smallBlueprint } from './small-site.ts'

const lead = '5b10ac8d82e05b22cc7d4ef5'

const named = <Item extends { readonly name: string }>(
  items: Readonly<Record<string, Item>>,
  name: string,
): Item => {
  const found = Object.values(items).find((item) => item.name === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

const numberOf = (twin: Twin, field: string): string =>
  named(fieldSlice.of(twin.site), field).id.replace('customfield_', '')

/** A project with a board over a filter, whose JQL names things by key, name and id. */
const fillSource = async (): Promise<Twin> => {
  const twin = await serveBlueprint(smallBlueprint, 'here')
  const { site } = twin
  const project = named(projectSlice.of(site), 'Boat House')
  const sailing = named(statuses.of(site), 'Sailing')
  const filter = addFilter(site, {
    name: 'Boats at sea',
    description: 'All that floats',
    jql:
      `project = boat AND status in (sailing, ${sailing.id}) AND "harbour" = North ` +
      `AND cf[${numberOf(twin, 'Skipper')}] in (membersOf(crew), ${lead}) ORDER BY created`,
    ownerAccountId: lead,
    shares: [newShare(site, { type: 'project', projectId: project.id })],
    editors: [],
  })
  const board = addBoard(site, {
    name: 'Harbour board',
    type: 'kanban',
    filterId: filter.id,
    projectId: project.id,
    columns: [
      { name: 'Ashore', statusIds: [] },
      { name: 'At sea', statusIds: [sailing.id], max: 3 },
    ],
    ownerAccountId: lead,
  })
  board.quickFilters = [{ id: 1, name: 'North', description: '', jql: 'Harbour = North' }]
  return twin
}

test('a project comes with its boards and their filters, in the destination’s terms', async () => {
  const from = await fillSource()
  const to = await serveBlueprint(bareBlueprint, 'there')
  const { plan, report } = await carryObjects(from, to, [], [], ['BOAT'])
  const made = plan.steps.filter(({ kind }) => kind === 'filter' || kind === 'board')
  expect(made.map(({ kind, action }) => [kind, action])).toEqual([
    ['filter', 'create'],
    ['board', 'create'],
  ])
  expect(plan.problems.filter(({ stepId }) => /^(filter|board):/.test(stepId))).toEqual([])
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })

  const filter = named(filters.of(to.site), 'Boats at sea')
  const sailing = named(statuses.of(to.site), 'Sailing')
  expect(filter).toMatchObject({ ownerAccountId: lead, description: 'All that floats' })
  expect(filter.jql).toBe(
    `project = BOAT AND status in (Sailing, ${sailing.id}) AND Harbour = North ` +
      `AND cf[${numberOf(to, 'Skipper')}] in (membersOf(crew), "${lead}") ORDER BY created`,
  )
  expect(named(boards.of(to.site), 'Harbour board')).toMatchObject({
    type: 'kanban',
    filterId: filter.id,
    projectId: named(projectSlice.of(to.site), 'Boat House').id,
  })
})

test('a dashboard comes with its gadgets and the filters that these are set to', async () => {
  const from = await fillSource()
  const to = await serveBlueprint(bareBlueprint, 'there')
  const filter = named(filters.of(from.site), 'Boats at sea')
  filter.jql = 'created > -1d'
  filter.shares = []
  const dashboard = addDashboard(from.site, {
    name: 'Bridge',
    description: '',
    ownerAccountId: lead,
    shares: [newShare(from.site, { type: 'authenticated' })],
    editors: [],
  })
  dashboard.gadgets = [
    {
      id: 1,
      moduleKey: 'com.atlassian.jira.gadgets:pie-chart-dashboard-item',
      title: 'Boats',
      color: 'red',
      position: { row: 0, column: 0 },
      properties: { config: { projectOrFilterId: `filter-${filter.id}`, statType: 'assignees' } },
    },
  ]
  const { plan, report } = await carryObjects(from, to, [['dashboard', 'Bridge']])
  expect(plan.steps.map(({ kind, action }) => [kind, action])).toEqual([
    ['filter', 'create'],
    ['dashboard', 'create'],
  ])
  expect(plan.manual.map(({ code }) => code)).toEqual(['dashboard-layout'])
  expect(report.counts).toMatchObject({ deployed: 2, failed: 0, remaining: 0 })
  const there = named(dashboards.of(to.site), 'Bridge')
  expect(there.ownerAccountId).toBe(lead)
  expect(there.gadgets).toMatchObject([
    {
      title: 'Boats',
      color: 'red',
      properties: {
        config: {
          projectOrFilterId: `filter-${named(filters.of(to.site), 'Boats at sea').id}`,
          statType: 'assignees',
        },
      },
    },
  ])
})

test('what of a board only a person can set is told with the plan, ready to be copied', async () => {
  const from = await fillSource()
  const to = await serveBlueprint(bareBlueprint, 'there')
  const { plan, report } = await carryObjects(from, to, [], [], ['BOAT'])
  const manual = plan.manual.filter(({ kind }) => kind === 'board')
  expect(manual.map(({ code, check }) => [code, check])).toEqual(
    expect.arrayContaining([
      ['board-columns', 'by-reading'],
      ['board-quick-filters', 'by-reading'],
      ['board-swimlanes', 'by-hand'],
    ]),
  )
  const valuesOf = (code: string) => manual.find((step) => step.code === code)?.values
  expect(valuesOf('board-columns')).toContainEqual({
    label: 'At sea',
    value: 'Sailing (at most 3)',
  })
  expect(valuesOf('board-quick-filters')).toEqual([
    { label: 'Quick filter 1, name', value: 'North' },
    { label: 'Quick filter 1, JQL', value: 'Harbour = North' },
  ])
  const ended = report.manual.filter(({ kindTitle, outcome }) => kindTitle === 'board' && outcome)
  expect(ended.map(({ code, outcome }) => [code, outcome])).toEqual([
    ['board-estimation', { state: 'done', by: 'reading' }],
    ['board-sub-filter', { state: 'done', by: 'reading' }],
  ])
})

test('a dashboard that is private to somebody else stays with whoever deploys, and is proven', async () => {
  const from = await serveBlueprint(bareBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const reader = await signInTo(from)
  const deployer = await signInTo(to)
  const { accountId } = reader.account
  expect(deployer.account.accountId).not.toBe(accountId)
  addAccount(to.site, { accountId, displayName: 'Ann', emailAddress: 'ann@example.com' })
  addDashboard(from.site, {
    name: 'Mine alone',
    description: '',
    ownerAccountId: accountId,
    shares: [],
    editors: [],
  })
  const { plan, report } = await carryObjects(from, to, [['dashboard', 'Mine alone']])
  expect(plan.notices.map(({ code }) => code)).toEqual(['stays-yours'])
  expect(plan.manual.map(({ code }) => code)).toEqual(['dashboard-owner', 'dashboard-layout'])
  expect(report.counts).toMatchObject({ deployed: 1, failed: 0, remaining: 0 })
  expect(named(dashboards.of(to.site), 'Mine alone').ownerAccountId).toBe(
    deployer.account.accountId,
  )
})
