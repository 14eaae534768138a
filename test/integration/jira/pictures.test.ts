import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Picture } from '#contract/model/picture'
import { endpoint } from '#jira/endpoint'
import type { Exchange } from '#jira/recorder'
import { apiAt, failureFrom } from './api-at.ts'
import { authorization } from './fake-site.ts'
import { type Handler, json, serve } from './misbehaving-server.ts'

const path = '/rest/api/3/picture'
const view = endpoint({
  method: 'GET',
  path,
  effect: 'read',
  answer: z.custom<Picture>((value) => value !== null && typeof value === 'object'),
  picture: true,
})
const upload = endpoint({
  method: 'POST',
  path,
  effect: 'create',
  answer: z.object({ id: z.string() }),
})

/** Bytes that no text has. */
const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe, 0x80])
const picture: Picture = { $picture: 'image/png', bytes: bytes.toString('base64') }

const showing =
  (type: string, sent: Buffer | string = bytes, status = 200): Handler =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': type })
    response.end(sent)
  }

test('a picture comes as its bytes and goes as its bytes', async () => {
  const received: Buffer[] = []
  await using server = await serve((seen, response) => {
    if (seen.method === 'GET') return showing('image/png; charset=x')(seen, response)
    received.push(Buffer.from(seen.body, 'utf8'))
    return json(response, 201, { id: '7' })
  })
  const { api } = apiAt(server.origin)
  expect(await api.call(view)).toEqual(picture)
  expect(await api.call(upload, { picture })).toEqual({ id: '7' })
  const [viewed, uploaded] = server.seen
  expect(viewed?.headers.accept).toContain('image/png')
  expect(uploaded?.headers).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(bytes.length),
    'x-atlassian-token': 'no-check',
    authorization,
  })
  expect(received).toEqual([Buffer.from(bytes.toString('utf8'), 'utf8')])
})

test.each([
  ['a drawing', showing('image/svg+xml', '<svg/>'), 'jira.unexpected-answer'],
  ['nothing', showing('image/png', ''), 'jira.unexpected-answer'],
  [
    'a page that asks to sign in',
    showing('text/html', '<html><title>Log in</title>'),
    'auth.login-page',
  ],
  [
    'a refusal',
    showing('image/png', '{"errorMessages":["No."],"errors":{}}', 404),
    'jira.not-found',
  ],
])('%s in the place of a picture is none', async (_, handler, code) => {
  await using server = await serve(handler)
  const { api } = apiAt(server.origin)
  expect(await failureFrom(api.call(view))).toMatchObject({ code })
})

test('a picture that is too large is not read to its end', async () => {
  await using server = await serve(showing('image/png', Buffer.alloc(2_000)))
  const { api } = apiAt(server.origin, { limits: { pictureBytes: 1_000 } })
  expect(await failureFrom(api.call(view))).toMatchObject({ code: 'net.too-large' })
})

test('a picture that is kept on another host is not fetched from there', async () => {
  await using other = await serve(showing('image/png'))
  await using server = await serve((_, response) => {
    response.writeHead(302, { Location: `${other.origin}/picture` })
    response.end()
  })
  const { api } = apiAt(server.origin)
  expect(await failureFrom(api.call(view))).toMatchObject({ code: 'net.redirected' })
  expect(other.seen).toEqual([])
})

test('a record of exchanges tells pictures in words, without their bytes', async () => {
  await using server = await serve((seen, response) =>
    seen.method === 'GET' ? showing('image/png')(seen, response) : json(response, 201, { id: '7' }),
  )
  const exchanges: Exchange[] = []
  const exchange = (one: Exchange) => void exchanges.push(one)
  const { api } = apiAt(server.origin, { recorder: { exchange } })
  await api.call(view)
  await api.call(upload, { picture })
  expect(exchanges).toEqual([
    { method: 'GET', url: path, status: 200, responseBody: 'image/png, 8 bytes' },
    {
      method: 'POST',
      url: path,
      requestBody: 'image/png, 8 bytes',
      status: 201,
      responseBody: { id: '7' },
    },
  ])
})
