import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test, vi } from 'vitest'
import { createFileRecorder } from '#jira/recorder'
import { apiAt } from './api-at.ts'
import { authorization, email, token } from './fake-site.ts'
import { type Handler, json, serve } from './misbehaving-server.ts'
import { operations, thingPath } from './operations.ts'

const basic = authorization.slice('Basic '.length)
const secrets = [token, basic, encodeURIComponent(token)]

const allOf = (error: unknown): string =>
  [
    inspect(error, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(error),
    error instanceof Error ? `${error.stack} ${error.message} ${inspect(error.cause)}` : '',
  ].join('\n')

const echo: Handler = (seen, response) =>
  json(response, 400, {
    errorMessages: [`You sent ${seen.headers.authorization}, which is ${token}`],
    errors: { token: encodeURIComponent(token) },
  })

const ways: Readonly<Record<string, Handler>> = {
  'a refusal that echoes the request': echo,
  'a refused sign-in': (_, response) =>
    json(response, 401, { message: token }, { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }),
  'a lost connection': (_, response) => response.socket?.destroy(),
  'an answer that is no HTTP': (_, response) => response.socket?.end('nonsense\r\n\r\n'),
  'an answer that is no JSON': (_, response) => response.end('{"id":'),
  'a redirect that echoes the token': (_, response) => {
    response.writeHead(302, { Location: `http://elsewhere.example/?${token}` })
    response.end()
  },
  'a timeout': () => undefined,
  'a size limit': (_, response) => response.end('x'.repeat(2_000)),
}

test.each(Object.keys(ways))('%s shows no token', async (way) => {
  await using server = await serve(ways[way] as Handler)
  const { api } = apiAt(server.origin, { limits: { idle: 80, answerBytes: 1_000 } })
  for (const operation of [operations.read, operations.create]) {
    const error = await api.call(operation, { path: { id: 7 } }).then(
      () => expect.unreachable(),
      (reason: unknown) => reason,
    )
    for (const secret of secrets) expect(allOf(error)).not.toContain(secret)
  }
})

test('neither the api nor its transport shows the token', () => {
  const made = apiAt('http://127.0.0.1:1')
  for (const secret of secrets) expect(allOf(made)).not.toContain(secret)
})

test('requests carry the headers Jira wants and nothing of a browser', async () => {
  await using server = await serve((_, response) => json(response, 200, { id: '1' }))
  const { api } = apiAt(server.origin)
  await api.call(operations.read, { path: { id: 'a/b ?' } })
  await api.call(operations.remove, { path: { id: 7 } })
  const [get, remove] = server.seen
  expect(get?.path).toBe('/rest/api/3/thing/a%2Fb%20%3F')
  expect(get?.headers).toMatchObject({
    accept: 'application/json',
    authorization,
    'user-agent': expect.stringMatching(/^Slipway\/\d+\.\d+\.\d+$/),
    'x-force-accept-language': 'true',
    'accept-language': 'en-US',
  })
  for (const name of ['origin', 'referer', 'cookie', 'content-type']) {
    expect(get?.headers).not.toHaveProperty(name)
  }
  expect(remove?.headers).toMatchObject({
    'content-type': 'application/json',
    'x-atlassian-token': 'no-check',
  })
  expect(remove?.body).toBe('')
})

test('no proxy is picked from the environment', async () => {
  await using proxy = await serve((_, response) => json(response, 200, { id: 'proxy' }))
  await using server = await serve((_, response) => json(response, 200, { id: 'site' }))
  for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) vi.stubEnv(name, proxy.origin)
  vi.stubEnv('NO_PROXY', '')
  try {
    const { api } = apiAt(server.origin)
    await expect(api.call(operations.read, { path: { id: 1 } })).resolves.toEqual({ id: 'site' })
    expect(proxy.seen).toEqual([])
  } finally {
    vi.unstubAllEnvs()
  }
})

test('cookies a site sets are not sent back', async () => {
  await using server = await serve((_, response) =>
    json(response, 200, { id: '1' }, { 'Set-Cookie': 'a=b; Path=/' }),
  )
  const { api } = apiAt(server.origin)
  await api.call(operations.read, { path: { id: 1 } })
  await api.call(operations.read, { path: { id: 1 } })
  expect(server.seen[1]?.headers.cookie).toBeUndefined()
})

test('exchanges are recorded without headers and secrets, faults apart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-'))
  try {
    const [file, faultsFile] = [join(folder, 'exchanges'), join(folder, 'faults')]
    const recorder = createFileRecorder({ file, faultsFile })
    await using server = await serve((seen, response) => {
      if (seen.method === 'GET') return echo(seen, response)
      if (server.seen.length === 2) return json(response, 429, {}, { 'Retry-After': '0' })
      return json(response, 201, { id: '7', said: authorization })
    })
    const { api } = apiAt(server.origin, { recorder, prefix: '/ex/jira/cloud' })
    await expect(api.call(operations.read, { path: { id: 7 } })).rejects.toThrow('jira.rejected')
    await api.call(operations.create, {
      query: { a: [1, 2], none: undefined },
      body: { name: 'x' },
    })
    const lines = (name: string) =>
      readFileSync(name, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    const written = `${readFileSync(file)}${readFileSync(faultsFile)}`
    for (const secret of [...secrets, email]) expect(written).not.toContain(secret)
    expect(lines(file)).toMatchObject([
      { method: 'GET', url: thingPath, status: 400 },
      { method: 'POST', url: '/rest/api/3/thing?a=1&a=2', status: 201, requestBody: { name: 'x' } },
    ])
    expect(lines(faultsFile)).toMatchObject([{ method: 'POST', status: 429, responseBody: {} }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
