import { expect, test } from 'vitest'
import { addCustomField } from '#twin/fields/create'
import { typePrefix } from '#twin/fields/field-types'
import { addIssues } from '#twin/issues/state'
import { idNamed } from './open-site.ts'
import { open } from './opened-twin.ts'
import { plantProject } from './plant-project.ts'

const openIssues = async () => {
  const { site, call } = await open()
  const one = plantProject(site, { key: 'SHIP' }).id
  const two = plantProject(site, { key: 'DOCK' }).id
  const bug = idNamed((await call('GET', '/issuetype')).body, 'Bug')
  const task = idNamed((await call('GET', '/issuetype')).body, 'Task')
  const all = (await call('GET', '/statuses/search?maxResults=200')).body.values
  const todo = idNamed(all, 'To Do')
  const done = idNamed(all, 'Done')
  const priorities = (await call('GET', '/priority/search')).body.values
  const high = idNamed(priorities, 'High')
  const low = idNamed(priorities, 'Low')
  const add = (
    projectId: string,
    issueTypeId: string,
    statusId: string,
    count: number,
    fields = {},
  ) => addIssues(site, { projectId, issueTypeId, statusId, count, fields })
  add(one, bug, todo, 1, { priorityId: high })
  add(one, task, todo, 2, { priorityId: low })
  add(one, task, done, 4)
  add(two, bug, done, 8, { priorityId: high })
  addCustomField(site, {
    name: 'Harbour',
    custom: `${typePrefix}textfield`,
    searcherKey: `${typePrefix}textsearcher`,
  })
  return { site, call }
}

test.each([
  ['project = SHIP', 7],
  ['project = SHIP OR type = Bug', 15],
  ['project = SHIP AND (type = Bug OR status = Done)', 5],
  ['NOT (project = SHIP AND type = Task)', 9],
  ['project not in (SHIP)', 8],
  ['project in (SHIP, DOCK) AND status != Done', 3],
  ['statusCategory = Done', 12],
  ['priority = High', 9],
  ['priority != High', 2],
  ['NOT priority = High', 2],
  ['priority is EMPTY', 4],
  ['priority not in (Low, EMPTY)', 9],
  ['resolution = Unresolved AND project = DOCK', 8],
  ['Harbour is EMPTY AND project = SHIP', 7],
  ['Harbour ~ kiel AND project = SHIP', 0],
  ['created > -1d AND project = SHIP AND project = DOCK', 0],
  ['project = SHIP OR created > -1d OR project = DOCK', 15],
])('issues are counted by what they have: %s', async (jql, count) => {
  const { call } = await openIssues()
  const answer = await call('POST', '/search/approximate-count', { jql })
  expect([answer.status, answer.body]).toEqual([200, { count }])
})

test('a query with what is not there is refused, one about what issues lack is not modelled', async () => {
  const { site, call } = await openIssues()
  const count = (jql: string) => call('POST', '/search/approximate-count', { jql })
  for (const jql of ['project = NONE', 'universe = 1', 'project =', 'status ~ Done']) {
    expect([jql, (await count(jql)).status]).toEqual([jql, 400])
  }
  for (const jql of ['created > -1d', 'project = SHIP AND summary ~ x', 'status was Done']) {
    expect([jql, (await count(jql)).status]).toEqual([jql, 501])
  }
  expect(site.unmodelled.splice(0)).toHaveLength(3)
})
