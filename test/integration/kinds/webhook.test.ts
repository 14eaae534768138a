import { expect, test } from 'vitest'
import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { fieldKind } from '#kinds/field/index'
import { kinds } from '#kinds/registry'
import { statusKind } from '#kinds/status/index'
import { webhookKind as kind } from '#kinds/webhook/index'
import { webhooks } from '#twin/webhooks/state'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const others = kinds.filter((one) => one !== kind)

const webhook = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  description: '',
  url: 'https://hooks.example.com/jira',
  events: ['jira:issue_created', 'jira:issue_updated'],
  filter: null,
  excludeBody: false,
  enabled: true,
  secret: null,
  ...more,
})

/** A webhook with secrets in its address: whether it is on is a person's to say. */
const secretive = (name: string, url: Json): JsonObject => {
  const { enabled: _enabled, ...data } = webhook(name, { url })
  return data
}

const inStatus = async (site: OpenSite, name: string): Promise<Json> => {
  const data = { name, description: '', statusCategory: 'TODO' }
  const id = await createObject(site, statusKind, data)
  return {
    $text: 'jql',
    parts: ['status = ', { ...reference('status', id), as: 'name', text: name }],
    unclear: [],
  }
}

/** The site as it is when the user entered these secrets. */
const withSecrets = (site: OpenSite, entered: Readonly<Record<string, string>>): OpenSite => ({
  ...site,
  context: { ...site.context, secret: (path) => entered[path] },
})

const stored = (site: OpenSite, id: string) => webhooks.of(site.twin.site)[id]

test('webhooks with any name, filter and setting survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255)) await createObject(site, kind, webhook(name))
  const filter = await inStatus(site, 'On “the” way')
  const data = webhook('Builds', {
    description: 'Starts a build',
    filter,
    excludeBody: true,
    enabled: false,
    events: ['comment_created'],
  })
  const id = await createObject(site, kind, data)
  expect(stored(site, id)?.jql).toBe('status = "On “the” way"')
  const objects = await expectReadAlike(site, kind, ...others)
  expect(objects.find((object) => object.id === id)?.data).toEqual(data)
  expect(await writerOf(kind).readOne(site.context, '987654')).toBeUndefined()
})

test('a webhook converges in one write, and keeps the secret that nobody entered anew', async () => {
  await using site = await openSite()
  const signed = webhook('Signed', { secret: { $secret: 'secret that signs what is sent' } })
  const entering = withSecrets(site, { secret: 'sesame' })
  const id = await writerOf(kind).create(entering.context, signed)
  expect(stored(site, id)?.secret).toBe('sesame')
  const changed = { ...signed, description: 'Changed', events: ['project_created'] }
  const update = `PUT /rest/webhooks/1.0/webhook/${id}`
  expect(await converge(site, kind, id, changed)).toEqual([update])
  expect(stored(site, id)?.secret).toBe('sesame')
  expect(await converge(site, kind, id, changed)).toEqual([])
  expect(JSON.stringify(await readOne(site, kind, id))).not.toContain('sesame')
})

test('secrets in the address go where they were entered, and nowhere else', async () => {
  await using site = await openSite()
  const url = [
    'https://',
    { $secret: 'user name and password of the address' },
    '@hooks.example.com/jira?token=',
    { $secret: '“token” in the address' },
  ]
  const data = secretive('Open sesame', url)
  const bare = await writerOf(kind).create(site.context, data)
  expect(stored(site, bare)?.url).toMatch(/^https:\/\/\w+@hooks\.example\.com\/jira\?token=\w+$/)
  const entering = withSecrets(site, { 'url.1': 'joe:hunter2', 'url.3': 'swordfish' })
  const id = await writerOf(kind).create(entering.context, data)
  expect(stored(site, id)?.url).toBe('https://joe:hunter2@hooks.example.com/jira?token=swordfish')
  const read = await readOne(site, kind, id)
  expect(read.data).toEqual({ ...data, turnedOn: true })
  expect(JSON.stringify(await site.read(kind, ...others))).not.toMatch(/hunter2|swordfish/)
})

test('an update leaves an address alone whose secrets nobody entered anew, and keeps the others', async () => {
  await using site = await openSite()
  const url = [
    'https://',
    { $secret: 'user name and password of the address' },
    '@hooks.example.com/jira?token=',
    { $secret: '“token” in the address' },
  ]
  const data = secretive('Open sesame', url)
  const entering = withSecrets(site, { 'url.1': 'joe:pa/ss', 'url.3': 'p&ss' })
  const id = await writerOf(kind).create(entering.context, data)
  expect(stored(site, id)?.url).toBe('https://joe:pa%2Fss@hooks.example.com/jira?token=p%26ss')
  expect((await readOne(site, kind, id)).data).toEqual({ ...data, turnedOn: true })
  await converge(site, kind, id, { ...data, description: 'Changed' })
  expect(stored(site, id)?.url).toBe('https://joe:pa%2Fss@hooks.example.com/jira?token=p%26ss')
  const anew = withSecrets(site, { 'url.3': 'fresh' })
  await converge(anew, kind, id, { ...data, description: 'Again' })
  expect(stored(site, id)?.url).toBe('https://joe:pa%2Fss@hooks.example.com/jira?token=fresh')
  const elsewhere = ['https://', url[1] ?? '', '@b.example.com/jira?token=', url[3] ?? '']
  await converge(site, kind, id, { ...data, url: elsewhere })
  expect(stored(site, id)?.url).not.toMatch(/joe|fresh/)
})

test('a webhook whose address lacks a secret is turned off, until somebody turns it on', async () => {
  await using site = await openSite()
  const url = ['https://hooks.example.com/jira?token=', { $secret: '“token” in the address' }]
  const data = secretive('Bell', url)
  const id = await writerOf(kind).create(site.context, data)
  expect(stored(site, id)?.enabled).toBe(false)
  expect((await readOne(site, kind, id)).data).toEqual({ ...data, enabled: false })
  await converge(withSecrets(site, { 'url.1': 'sesame' }), kind, id, { ...data, description: 'x' })
  expect(stored(site, id)).toMatchObject({ enabled: false, url: expect.stringMatching('sesame') })

  const entering = withSecrets(site, { 'url.1': 'sesame' })
  const complete = await writerOf(kind).create(entering.context, data)
  expect(stored(site, complete)?.enabled).toBe(true)
  const elsewhere = ['https://b.example.com/jira?token=', url[1] ?? '']
  await converge(site, kind, complete, { ...data, url: elsewhere })
  expect(stored(site, complete)?.enabled).toBe(false)
})

test('what would be read back in clear text is refused before anything is written', async () => {
  await using site = await openSite()
  const url = ['https://hooks.example.com/', { $secret: 'secret part of the address' }]
  const entering = withSecrets(site, { 'url.1': 'swordfish' })
  const write = writerOf(kind).create(entering.context, webhook('Plain', { url }))
  await expect(write).rejects.toMatchObject({
    failure: { code: 'input.invalid', subject: expect.not.stringContaining('swordfish') },
  })
  expect(site.writes).toEqual([])
})

test('a webhook without the secret that the source has is made, and somebody is told', async () => {
  await using site = await openSite()
  const data = webhook('Unsigned', { secret: { $secret: 'secret that signs what is sent' } })
  const id = await createObject(site, kind, data)
  expect(stored(site, id)?.secret).toBeNull()
  const source = { ...(await readOne(site, kind, id)), data }
  expect(kind.model.handWork?.(source, true)).toEqual([
    {
      code: 'webhook-secret',
      values: [
        { label: 'Webhook', value: 'Unsigned' },
        { label: 'Secret', value: 'secret that signs what is sent' },
      ],
    },
  ])
})

test('JQL that Jira cannot read is refused in its words, before anything is written', async () => {
  await using site = await openSite()
  const filter = { $text: 'jql', parts: ['nowhere = 1'], unclear: [] }
  const before = site.writes.length
  const write = writerOf(kind).create(site.context, webhook('Lost', { filter }))
  await expect(write).rejects.toMatchObject({
    failure: { code: 'jira.rejected', details: [expect.any(String), 'after: nowhere = 1'] },
  })
  expect(site.writes.length).toBe(before)
})

test('a deleted webhook is gone; deleting it again is no failure', async () => {
  await using site = await openSite()
  const id = await createObject(site, kind, webhook('Short-lived'))
  const current = await readOne(site, kind, id)
  await writerOf(kind).remove?.(site.context, current)
  expect(stored(site, id)).toBeUndefined()
  await writerOf(kind).remove?.(site.context, current)
})

test('reading takes one request beside what the JQL names', async () => {
  await using site = await openSite()
  await createObject(site, kind, webhook('Plain'))
  await createObject(site, kind, webhook('In status', { filter: await inStatus(site, 'Open it') }))
  const before = site.requests()
  await site.read(statusKind, fieldKind)
  const forNames = site.requests() - before
  await site.read(kind, statusKind, fieldKind)
  expect(site.requests() - before).toBe(2 * forNames + 1)
})
