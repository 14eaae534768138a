import { expect, test } from 'vitest'
import { addGroup } from '#twin/groups/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject } from './plant-project.ts'

const all = '/notificationscheme'

function oneEvent(id: string, ...notifications: readonly Record<string, string>[]) {
  return [{ event: { id }, notifications }]
}

test('the default scheme has id 10000, knows 17 events and can not be deleted', async () => {
  const { call } = await open()
  const { body } = await call('GET', `${all}?expand=all&onlyDefault=true`)
  expect(body).toMatchObject({ startAt: 0, maxResults: 50, total: 1, isLast: true })
  expect(body.values[0].id).toBe(10000)
  expect(body.values[0].notificationSchemeEvents).toHaveLength(17)
  expect((await call('GET', `${all}/10000`)).body.notificationSchemeEvents).toBeUndefined()
  expect((await call('GET', '/events')).body[16]).toEqual({ id: 17, name: 'Issue Comment Deleted' })
  const { status, body: refusal } = await call('DELETE', `${all}/10000`)
  expect(status).toBe(400)
  expect(refusal.errorMessages).toEqual(['You can’t delete the default notification scheme.'])
})

test('recipients are read with other names than they are written with', async () => {
  const { site, call } = await open()
  const group = addGroup(site, 'testers')
  const made = await call('POST', all, {
    name: 'Ours',
    notificationSchemeEvents: oneEvent(
      '1',
      { notificationType: 'Group', parameter: 'testers' },
      { notificationType: 'Group', parameter: group.groupId },
      { notificationType: 'ProjectRole', parameter: '10002' },
      { notificationType: 'User', parameter: ownerOf(site) },
      { notificationType: 'Reporter' },
    ),
  })
  expect(made.status).toBe(201)
  const { body } = await call('GET', `${all}/${made.body.id}?expand=all`)
  const [first, role, user, reporter] = body.notificationSchemeEvents[0].notifications
  expect(first).toMatchObject({
    notificationType: 'Group',
    parameter: 'testers',
    recipient: group.groupId,
    group: { name: 'testers', groupId: group.groupId },
  })
  expect(role.projectRole.name).toBe('Administrators')
  expect(user.user.accountId).toBe(ownerOf(site))
  expect(Object.keys(reporter)).toEqual(['id', 'notificationType'])
})

test('which form of a group is taken is a switch', async () => {
  const { site, call } = await open()
  const group = addGroup(site, 'testers')
  const write = (name: string, parameter: string) =>
    call('POST', all, {
      name,
      notificationSchemeEvents: oneEvent('1', { notificationType: 'Group', parameter }),
    })
  site.switches.extra.schemeGroupParameter = 'id'
  expect((await write('A', 'testers')).status).toBe(400)
  expect((await write('B', group.groupId)).status).toBe(201)
  site.switches.extra.schemeGroupParameter = 'name'
  expect((await write('C', 'testers')).status).toBe(201)
  expect((await write('D', group.groupId)).status).toBe(400)
})

test('adding, removing; an event may stay without recipients', async () => {
  const { call } = await open()
  const { id } = (await call('POST', all, { name: 'Ours' })).body
  const body = { notificationSchemeEvents: oneEvent('2', { notificationType: 'Reporter' }) }
  expect((await call('PUT', `${all}/${id}/notification`, body)).status).toBe(204)
  expect((await call('PUT', `${all}/${id}/notification`, body)).status).toBe(204)
  const read = async () =>
    (await call('GET', `${all}/${id}?expand=all`)).body.notificationSchemeEvents
  const [event] = await read()
  expect(event.notifications).toHaveLength(1)
  const one = `${all}/${id}/notification/${event.notifications[0].id}`
  expect((await call('DELETE', one)).status).toBe(204)
  expect((await call('DELETE', one)).status).toBe(404)
  expect(await read()).toEqual([{ event: expect.objectContaining({ id: 2 }), notifications: [] }])
})

test.each([
  ['no name', { description: 'x' }, 'The name has to be provided.'],
  [
    'a long name',
    { name: 'n'.repeat(256) },
    'The length of the name must not exceed 255 characters.',
  ],
  [
    'a long description',
    { name: 'A', description: 'd'.repeat(4001) },
    'The length of the description must not exceed 4000 characters.',
  ],
  [
    'an unknown event',
    { name: 'A', notificationSchemeEvents: oneEvent('99', { notificationType: 'Reporter' }) },
    'Event type with ID 99 not found.',
  ],
  [
    'an e-mail address',
    { name: 'A', notificationSchemeEvents: oneEvent('1', { notificationType: 'EmailAddress' }) },
    "'EmailAddress' is not a valid notification type.",
  ],
  ['a taken name', { name: 'default notification scheme' }, expect.stringContaining('already')],
])('%s is refused', async (_, body, message) => {
  const { call } = await open()
  const answer = await call('POST', all, body, { wrong: true })
  expect(answer.status).toBe(400)
  expect(answer.body.errorMessages).toEqual([message])
})

test.each(['User', 'Group', 'ProjectRole', 'UserCustomField', 'GroupCustomField'])(
  '%s needs somebody who exists',
  async (notificationType) => {
    const { call } = await open()
    for (const parameter of [undefined, 'nobody']) {
      const notification = { notificationType, ...(parameter === undefined ? {} : { parameter }) }
      const body = { notificationSchemeEvents: oneEvent('1', notification) }
      const answer = await call('PUT', `${all}/10000/notification`, body)
      expect(answer.status).toBe(400)
    }
  },
)

test('the scheme of a project, and schemes in use', async () => {
  const { twin, site, call } = await open()
  const project = plantProject(site, { key: 'WEB' })
  const bare = plantProject(site, { key: 'BARE' })
  bare.schemes.notificationSchemeId = null
  expect((await call('GET', '/project/WEB/notificationscheme')).body.id).toBe(10000)
  expect((await call('GET', '/project/BARE/notificationscheme')).status).toBe(404)
  const { id } = (await call('POST', all, { name: 'Ours' })).body
  project.schemes.notificationSchemeId = id
  const mapped = await call('GET', `${all}/project?notificationSchemeId=${id}`)
  expect(mapped.body.values).toEqual([{ notificationSchemeId: id, projectId: project.id }])
  expect((await call('DELETE', `${all}/${id}`)).status).toBe(400)
  const user = ordinaryUser(twin)
  expect((await user.call('GET', all)).body.values).toEqual([])
  expect((await user.call('GET', `${all}/${id}`)).status).toBe(404)
  expect((await user.call('POST', all, { name: 'X' })).status).toBe(403)
  site.switches.extra.usedNotificationSchemeRefused = false
  expect((await call('DELETE', `${all}/${id}`)).status).toBe(204)
  expect(project.schemes.notificationSchemeId).toBeNull()
  expect((await call('PUT', `${all}/${id}`, { name: 'X' })).body.errorMessages).toEqual([
    `Notification scheme with ID ${id} not found.`,
  ])
})

test.each(['id=-1000', 'projectId=%20.', 'startAt=x', 'maxResults=-1'])(
  'the query %s is refused',
  async (query) => {
    const { call } = await open()
    const { status, body } = await call('GET', `${all}?${query}`, undefined, { wrong: true })
    expect(status).toBe(400)
    expect(body.errorMessages[0]).toMatch(/is not a valid value\. \w+ must be zero or a positive/)
  },
)

test('pages count like the others although their numbers are typed as text', async () => {
  const { call } = await open()
  for (const name of ['A', 'B', 'C']) await call('POST', all, { name })
  const { body } = await call('GET', `${all}?startAt=1&maxResults=2`)
  expect(body.values.map((one: { name: string }) => one.name)).toEqual(['B', 'C'])
  expect(body.nextPage).toContain('startAt=3')
  expect((await call('GET', `${all}?maxResults=1000`)).body.maxResults).toBe(100)
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { site, call } = await open()
  plantProject(site, { key: 'WEB' })
  const group = addGroup(site, 'testers')
  const notificationSchemeEvents = oneEvent(
    '1',
    { notificationType: 'Group', parameter: group.groupId },
    { notificationType: 'ProjectRole', parameter: '10002' },
    { notificationType: 'User', parameter: ownerOf(site) },
  )
  const body = { name: 'Ours', description: '', notificationSchemeEvents }
  const { id } = (await call('POST', all, body)).body
  await call('POST', all, body)
  await call('PUT', `${all}/${id}`, { name: 'Theirs' })
  await call('PUT', `${all}/${id}/notification`, { notificationSchemeEvents })
  const read = await call('GET', `${all}/${id}?expand=all`)
  const { notifications } = read.body.notificationSchemeEvents[0]
  await call('DELETE', `${all}/${id}/notification/${notifications[0].id}`)
  await call('GET', `${all}?expand=all`)
  await call('GET', `${all}/project`)
  await call('GET', '/project/WEB/notificationscheme?expand=all')
  await call('GET', '/events')
  await call('DELETE', `${all}/${id}`)
  await call('DELETE', `${all}/${id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
