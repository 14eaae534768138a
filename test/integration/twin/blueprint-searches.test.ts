import { expect, onTestFinished, test } from 'vitest'
import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { startTwin } from '#twin/serve'
import { asAdmin } from './client.ts'

const blueprint: Blueprint = {
  ...emptyBlueprint,
  people: [
    { accountId: '5b10a2844c20165700ede2a1', displayName: 'Ada' },
    { accountId: '5b10a2844c20165700ede2a2', displayName: 'Ben', active: false },
  ],
  groups: [{ name: 'pilots', members: ['Ada'] }],
  fields: [
    { key: 'harbour', name: 'Harbour', type: 'textfield', searcher: 'textsearcher' },
    { key: 'size', name: 'Size', type: 'float', searcher: 'exactnumber' },
  ],
  projects: [{ key: 'SHIP', name: 'Ships', type: 'software', lead: 'Ada' }],
  filters: [
    {
      name: 'Storms',
      description: 'What the sea does',
      jql: 'project = SHIP AND cf[{fieldNumber:harbour}] ~ kiel AND status = {status:Done}',
      owner: 'Ada',
      shares: [
        ['group', 'pilots'],
        ['projectRole', 'SHIP', 'Administrators'],
      ],
      editors: [['user', 'Ben']],
      columns: ['issuekey', 'harbour'],
      subscriptions: [['Ada', 'pilots']],
    },
    { key: 'stale', name: 'Storms', jql: 'project = GONE', stale: true, owner: 'Ben' },
    { name: 'Open', jql: 'resolution is EMPTY', shares: [['authenticated']] },
  ],
  boards: [
    {
      name: 'Harbour board',
      type: 'kanban',
      filter: 'Storms',
      project: 'SHIP',
      owner: 'Ada',
      columns: [
        { name: 'Backlog', statuses: [] },
        { name: 'Sailing', statuses: ['To Do', 'In Progress'], min: 1, max: 5 },
        { name: 'Home', statuses: ['Done'] },
      ],
      constraintType: 'issueCount',
      subQuery: 'fixVersion is EMPTY',
      quickFilters: [{ name: 'Mine', jql: 'assignee = currentUser()' }],
      properties: { 'app.settings': { project: '{project:SHIP}' } },
    },
    { name: 'Private board', type: 'scrum', filter: 'Open', estimation: 'size' },
  ],
  dashboards: [
    {
      name: 'Bridge',
      owner: 'Ada',
      shares: [['global']],
      columns: 3,
      gadgets: [
        {
          moduleKey: 'com.atlassian.jira.gadgets:filter-results-dashboard-item',
          row: 0,
          column: 2,
          color: 'red',
          properties: { config: { filterId: 'filter-{filter:Storms}', count: 5 } },
        },
      ],
    },
  ],
}

test('a blueprint plants filters, boards and dashboards, with what no operation writes', async () => {
  const site = buildSite(blueprint, { name: 'planted' })
  const twin = await startTwin({ site })
  onTestFinished(() => twin.stop())
  const admin = asAdmin(twin)
  const all = 'overrideSharePermissions=true&expand=owner,jql,sharePermissions,subscriptions'
  const { values } = (await admin('GET', `/filter/search?${all}`)).body
  expect(values).toMatchObject([
    { name: 'Open', jql: 'resolution is EMPTY' },
    {
      name: 'Storms',
      owner: { displayName: 'Ada' },
      jql: expect.stringMatching(/^project = SHIP AND cf\[\d+\] ~ kiel AND status = \d+$/),
      sharePermissions: [
        { type: 'group', group: { name: 'pilots' } },
        { type: 'project', project: { key: 'SHIP' }, role: { name: 'Administrators' } },
      ],
      subscriptions: [{ user: { displayName: 'Ada' }, group: { name: 'pilots' } }],
    },
    { name: 'Storms', owner: { displayName: 'Ben' }, jql: 'project = GONE' },
  ])
  const storms = values[1].id
  const whole = await admin('GET', `/filter/${storms}?overrideSharePermissions=true`)
  expect(whole.body.editPermissions).toMatchObject([{ type: 'user', user: { displayName: 'Ben' } }])
  const boards = (await admin('GET', '/rest/agile/1.0/board?includePrivate=true')).body.values
  expect(boards).toMatchObject([{ name: 'Harbour board' }, { name: 'Private board' }])
  const board = `/rest/agile/1.0/board/${boards[0].id}`
  const configuration = (await admin('GET', `${board}/configuration`)).body
  expect(configuration).toMatchObject({
    filter: { id: storms },
    subQuery: { query: 'fixVersion is EMPTY' },
    columnConfig: {
      constraintType: 'issueCount',
      columns: [
        { name: 'Backlog', statuses: [] },
        { name: 'Sailing', min: 1, max: 5, statuses: [{}, {}] },
        { name: 'Home', statuses: [{}] },
      ],
    },
  })
  expect((await admin('GET', `${board}/quickfilter`)).body.values).toMatchObject([{ name: 'Mine' }])
  const scrum = `/rest/agile/1.0/board/${boards[1].id}/configuration`
  expect((await admin('GET', scrum)).body.estimation).toMatchObject({
    type: 'field',
    field: { displayName: 'Size' },
  })
  const found = (await admin('GET', '/dashboard/search?dashboardName=Bridge&expand=owner')).body
  expect(found.values).toMatchObject([{ name: 'Bridge', owner: { displayName: 'Ada' } }])
  const path = `/dashboard/${found.values[0].id}`
  const [gadget] = (await admin('GET', `${path}/gadget`)).body.gadgets
  expect(gadget).toMatchObject({ title: 'Filter Results', color: 'red', position: { column: 2 } })
  const config = await admin('GET', `${path}/items/${gadget.id}/properties/config`)
  expect(config.body.value).toEqual({ filterId: `filter-${storms}`, count: 5 })
})

test('an owner has no two filters of one name', () => {
  const twice: Blueprint = {
    ...emptyBlueprint,
    filters: [
      { key: 'one', name: 'Same', jql: '' },
      { key: 'two', name: 'same', jql: '' },
    ],
  }
  expect(() => buildSite(twice, { name: 'twice' })).toThrow(/two filters “same”/)
})
