import { expect, test } from 'vitest'
import { decodePng } from '#twin/avatars/decode-png'
import { encodePng } from '#twin/avatars/encode-png'
import type { Twin } from '#twin/serve'
import { basic, type Caller, checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { plantProject } from './plant-project.ts'

/** A picture of this size, red but for a blue corner at the bottom right. */
function png(width: number, height: number): Buffer {
  const rgba = Buffer.alloc(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    const isCorner = at % width >= width / 2 && at / width >= height / 2
    rgba.set(isCorner ? [0, 0, 255, 255] : [255, 0, 0, 255], at * 4)
  }
  return encodePng({ width, height, rgba }, 'sent')
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

/** What an operation that shows a picture answers. */
async function view({ address, credentials }: Twin, path: string) {
  const answer = await fetch(`${address}/rest/api/3/universal_avatar/view/type/${path}`, {
    headers: { Authorization: basic(credentials.email, credentials.token) },
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const { status, headers } = answer
  return { status, type: headers.get('content-type'), bytes, pixels: decodePng(bytes) }
}

test('what comes back of an upload is a picture alike, in other bytes', async () => {
  const { twin, site, call } = await open()
  plantProject(site, { key: 'BOAT' })
  const sent = png(48, 48)
  const first = await upload(twin, call, '/project/BOAT/avatar2', sent)
  const given = await view(twin, `project/avatar/${first.body.id}`)
  expect(given.pixels).toEqual(decodePng(sent))
  expect(given.bytes).not.toEqual(sent)
  const second = await upload(twin, call, '/project/BOAT/avatar2', given.bytes)
  const again = await view(twin, `project/avatar/${second.body.id}`)
  expect(again.pixels).toEqual(given.pixels)
  expect(again.bytes).not.toEqual(given.bytes)
})

test('a picture in a form that the twin does not decode is shown as a pattern', async () => {
  const { twin, site, call } = await open()
  plantProject(site, { key: 'BOAT' })
  const gif = Buffer.from('GIF89a\x08\0\x08\0\0\0\0', 'latin1')
  const { body } = await upload(twin, call, '/project/BOAT/avatar2', gif, {
    'Content-Type': 'image/gif',
  })
  const given = await view(twin, `project/avatar/${body.id}`)
  expect(given).toMatchObject({ type: 'image/png', pixels: { width: 48, height: 48 } })
})

test('the icon of an issue type is shown where a project uses the type', async () => {
  const { twin, site, call } = await open()
  const { id } = (await call('POST', '/issuetype', { name: 'Risk' })).body
  const path = `/universal_avatar/type/issuetype/owner/${id}?size=48`
  const { body } = await upload(twin, call, path, png(48, 48))
  expect(await view(twin, `issuetype/avatar/${body.id}`)).toMatchObject({ status: 404 })
  plantProject(site, { key: 'BOAT' })
  expect(await view(twin, `issuetype/avatar/${body.id}`)).toMatchObject({ status: 200 })
})

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

  const picture = await view(twin, `project/avatar/${avatarId}`)
  expect(picture.type).toBe('image/png')
  expect(picture.pixels).toMatchObject({ width: 48, height: 48 })
  expect([...(picture.pixels?.rgba.subarray(0, 4) ?? [])]).toEqual([255, 0, 0, 255])
  const small = await view(twin, `project/avatar/${avatarId}?size=xsmall`)
  expect(small.pixels).toMatchObject({ width: 16, height: 16 })
  expect(await view(twin, `project/avatar/${avatarId}?size=xlarge`)).toMatchObject({ status: 404 })

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
