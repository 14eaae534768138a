import { expect, test } from 'vitest'
import { emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { startTwin } from '#twin/serve'
import { asAdmin, basic, createCaller } from './client.ts'

const base = '/rest/servicedeskapi'

async function openDesk() {
  const site = buildSite(
    {
      ...emptyBlueprint,
      people: [{ accountId: '5b0000000000000000000001', displayName: 'Ada' }],
      projects: [
        {
          key: 'HELP',
          name: 'Help',
          type: 'service_desk',
          lead: 'Ada',
          requestTypes: [
            ['Get a boat', 'Task'],
            ['Report a leak', 'Bug'],
          ],
          queues: [{ name: 'Leaks', jql: 'project = HELP AND issuetype = Bug' }],
          issues: [['Bug', 'Open', 3]],
        },
        { key: 'BOAT', name: 'Boats', type: 'software', lead: 'Ada' },
      ],
    },
    { name: 'harbour' },
  )
  const twin = await startTwin({ site })
  return { twin, site, call: asAdmin(twin), [Symbol.asyncDispose]: () => twin.stop() }
}

const names = (answer: { body: { values: { name: string }[] } }) =>
  answer.body.values.map(({ name }) => name)

test('only service projects have a service desk, with request types and queues', async () => {
  await using opened = await openDesk()
  const { call } = opened
  const desks = (await call('GET', `${base}/servicedesk`)).body
  expect(desks).toMatchObject({ size: 1, isLastPage: true, values: [{ projectKey: 'HELP' }] })
  const [{ id, projectId }] = desks.values
  expect((await call('GET', `/project/${projectId}`)).body.projectTypeKey).toBe('service_desk')
  const desk = `${base}/servicedesk/${id}`
  expect((await call('GET', `${base}/servicedesk/HELP`)).body.id).toBe(id)
  const types = await call('GET', `${desk}/requesttype`)
  expect(names(types)).toEqual(['Get a boat', 'Report a leak'])
  const bug = (await call('GET', '/issuetype')).body.find(
    ({ name }: { name: string }) => name === 'Bug',
  )
  expect(types.body.values[1]).toMatchObject({ issueTypeId: bug.id, serviceDeskId: id })
  const queues = await call('GET', `${desk}/queue?includeCount=true`)
  expect(names(queues)).toEqual(['All open', 'Unassigned', 'Leaks'])
  expect(queues.body.values[2]).toMatchObject({ issueCount: 3 })
  expect((await call('GET', `${desk}/queue`)).body.values[2].issueCount).toBeUndefined()
  expect(names(await call('GET', `${desk}/requesttypegroup`))).toEqual(['General'])
  expect(names(await call('GET', `${base}/requesttype?serviceDeskId=${id}`))).toHaveLength(2)
})

test('pages have no total but links; what is not there is 404 in an envelope of its own', async () => {
  await using opened = await openDesk()
  const { twin, call } = opened
  const queue = `${base}/servicedesk/HELP/queue`
  const first = (await call('GET', `${queue}?limit=2`)).body
  expect(first).toMatchObject({ size: 2, start: 0, limit: 2, isLastPage: false })
  const next = await call('GET', first._links.next.replace(twin.address, ''))
  expect(next.body).toMatchObject({ size: 1, isLastPage: true })
  expect((await call('GET', `${queue}/${first.values[0].id}`)).body.name).toBe('All open')
  for (const path of [`${queue}/1`, `${base}/servicedesk/BOAT`, `${base}/servicedesk/1/queue`]) {
    const { status, body } = await call('GET', path)
    expect([status, typeof body.errorMessage]).toEqual([404, 'string'])
  }
})

test('the service desk goes with its project; anonymous and scoped callers are refused', async () => {
  await using opened = await openDesk()
  const { twin, call } = opened
  const path = `${base}/servicedesk`
  expect((await createCaller(twin.address, undefined)('GET', path)).status).toBe(401)
  const { email, scopedToken } = twin.credentials
  const scoped = createCaller(twin.gateway, basic(email, scopedToken))
  expect((await scoped('GET', path)).status).toBe(401)
  await call('DELETE', '/project/HELP?enableUndo=false')
  expect((await call('GET', path)).body.values).toEqual([])
})
