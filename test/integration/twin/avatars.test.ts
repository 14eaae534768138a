import { expect, test } from 'vitest'
import type { Twin } from '#twin/serve'
import { basic, type Caller, checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { plantProject } from './plant-project.ts'

/** The head of a PNG of this size; the twin reads no more of it. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** Sends a picture as a client does: raw, with the header that switches the XSRF check off. */
async function upload(
  { address, credentials }: Twin,
  call: Caller,
  path: string,
  image: Buffer,
  headers: Record<string, string> = {},
) {
  const url = `/rest/api/3${path}`
  const response = await fetch(`${address}${url}`, {
    method: 'POST',
    headers: {
      Authorization: basic(credentials.email, credentials.token),
      'X-Atlassian-Token': 'no-check',
      'Content-Type': 'image/png',
      ...headers,
    },
    body: new Uint8Array(image),
  })
  const text = await response.text()
  const { status } = response
  const body = text.startsWith('{') ? JSON.parse(text) : text
  call.exchanges.push({ method: 'POST', url, requestBody: '(image)', status, responseBody: body })
  return { status, body }
}

test('a project shows one of Jira’s avatars or one uploaded for it', async ({ skip }) => {
  const { twin, site, call } = await open()
  const { id } = plantProject(site, { key: 'BOAT' })
  const other = plantProject(site, { key: 'CAR' })
  const made = await upload(twin, call, '/project/BOAT/avatar2', png(40, 60))
  expect(made).toMatchObject({
    status: 201,
    body: { owner: id, isSystemAvatar: false, isDeletable: true, isSelected: false },
  })
  const avatarId: string = made.body.id
  expect((await call('PUT', '/project/BOAT/avatar', { id: avatarId })).status).toBe(204)
  expect((await call('GET', '/project/BOAT')).body.avatarUrls['48x48']).toContain(`/${avatarId}?`)
  const { custom, system } = (await call('GET', '/project/BOAT/avatars')).body
  expect(custom).toEqual([expect.objectContaining({ id: avatarId, isSelected: true })])
  expect(system.length).toBeGreaterThan(10)
  expect((await call('GET', `/universal_avatar/type/project/owner/${id}`)).body.custom).toEqual(
    custom,
  )
  const taken = await call('PUT', `/project/${other.id}`, { avatarId: Number(avatarId) })
  expect(taken).toMatchObject({ status: 400, body: { errors: { avatarId: expect.anything() } } })
  expect((await call('PUT', '/project/CAR/avatar', { id: avatarId })).status).toBe(404)
  expect((await call('PUT', '/project/CAR', { avatarId: 10401 })).status).toBe(200)

  const picture = await fetch(
    `${twin.address}/rest/api/3/universal_avatar/view/type/project/avatar/${avatarId}`,
    { headers: { Authorization: basic(twin.credentials.email, twin.credentials.token) } },
  )
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(png(40, 60))

  expect((await call('DELETE', '/project/BOAT/avatar/10400')).status).toBe(403)
  expect((await call('DELETE', '/project/CAR/avatar/1')).status).toBe(404)
  expect((await call('DELETE', `/project/BOAT/avatar/${avatarId}`)).status).toBe(204)
  expect((await call('GET', '/project/BOAT')).body.avatarUrls['48x48']).toContain('/10400?')
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('an issue type has avatars of its own; the size of the crop has to be given', async () => {
  const { twin, call } = await open()
  const { id } = (await call('POST', '/issuetype', { name: 'Risk' })).body
  const path = `/universal_avatar/type/issuetype/owner/${id}`
  expect((await upload(twin, call, path, png(40, 60))).status).toBe(400)
  const made = await upload(twin, call, `${path}?size=40`, png(40, 60))
  expect(made.status).toBe(201)
  const again = await upload(twin, call, `/issuetype/${id}/avatar2?size=40&y=20`, png(40, 60))
  expect(again.status).toBe(201)
  const avatarId = Number(made.body.id)
  expect((await call('PUT', `/issuetype/${id}`, { avatarId })).body).toMatchObject({ avatarId })
  expect((await call('PUT', `/issuetype/${id}`, { avatarId: 4711 })).status).toBe(400)
  expect((await call('DELETE', `${path}/avatar/${avatarId}`)).status).toBe(204)
  expect((await call('GET', `/issuetype/${id}`)).body.avatarId).not.toBe(avatarId)
  expect((await call('GET', '/universal_avatar/type/issuetype/owner/4711')).status).toBe(404)
  expect((await call('GET', '/universal_avatar/type/dashboard/owner/1')).status).toBe(404)
  expect((await call('GET', '/avatar/issuetype/system')).body.system.length).toBeGreaterThan(10)
})

test.each([
  ['no picture', Buffer.alloc(0), '', {}, 400],
  ['another type', png(8, 8), '', { 'Content-Type': 'image/webp' }, 400],
  ['no picture at all inside', Buffer.from('hello'), '', {}, 400],
  ['a crop beyond the edge', png(8, 8), '?size=9', {}, 400],
  ['a crop that begins too far right', png(8, 8), '?size=4&x=5', {}, 400],
  ['no word about the XSRF check', png(8, 8), '', { 'X-Atlassian-Token': 'check' }, 403],
])('an upload with %s is refused', async (_what, image, query, headers, status) => {
  const { twin, site, call } = await open()
  plantProject(site, { key: 'BOAT' })
  const answer = await upload(twin, call, `/project/BOAT/avatar2${query}`, image, headers)
  expect(answer.status).toBe(status)
  expect((await call('GET', '/project/BOAT/avatars')).body.custom).toEqual([])
})

test('only those who administer it change what a project shows', async () => {
  const { twin, site } = await open()
  plantProject(site, { key: 'BOAT' })
  const { call } = ordinaryUser(twin)
  expect((await call('PUT', '/project/BOAT/avatar', { id: '10401' })).status).toBe(403)
  expect((await call('GET', '/project/BOAT/avatars')).status).toBe(200)
})
