import { expect, test } from 'vitest'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'

const all = '/rest/webhooks/1.0/webhook'
const hook = {
  name: 'Boats',
  url: 'https://hook.example/boats?all=true',
  events: ['jira:issue_created', 'comment_created'],
  filters: { 'issue-related-events-section': 'type = Task' },
  excludeBody: true,
}

test('a webhook is made enabled, and what signs it is never shown', async () => {
  const { twin, site, call } = await open()
  const made = await call('POST', all, { ...hook, secret: 'hush' })
  expect(made).toMatchObject({ status: 201, body: { ...hook, enabled: true, isSigned: true } })
  const path = new URL(made.body.self).pathname
  expect((await call('PUT', path, { enabled: false })).body).toMatchObject({
    ...hook,
    enabled: false,
    isSigned: true,
  })
  expect((await call('GET', path)).body).toMatchObject({ ...hook, enabled: false })
  const shown = JSON.stringify(call.exchanges.map(({ responseBody }) => responseBody))
  expect(shown).not.toContain('hush')
  expect(Object.values(site.state.slices.webhooks as object)[0]).toMatchObject({ secret: 'hush' })
  expect((await call('PUT', path, { secret: '' })).body.isSigned).toBe(false)
  expect((await call('GET', all)).body).toHaveLength(1)
  const { call: ask } = ordinaryUser(twin)
  expect((await ask('GET', all)).status).toBe(403)
  expect((await call('DELETE', path)).status).toBe(204)
  expect((await call('GET', path)).status).toBe(404)
  expect((await call('PUT', path, hook)).status).toBe(404)
  expect((await call('DELETE', path)).status).toBe(404)
})

test.each([
  ['no name', { name: ' ' }],
  ['no address', { url: '' }],
  ['an address of another kind', { url: 'ftp://hook.example' }],
  ['an unknown event', { events: ['jira:issue_created', 'moon_rises'] }],
  ['a filter that is a text', { filters: 'type = Task' }],
  ['JQL that is none', { filters: { 'issue-related-events-section': 'type = (' } }],
  ['JQL about nothing', { filters: { 'issue-related-events-section': 'Depth = 5' } }],
  ['a switch that is a text', { enabled: 'yes' }],
])('a webhook with %s is refused', async (_what, wrong) => {
  const { call } = await open()
  expect((await call('POST', all, { ...hook, ...wrong })).status).toBe(400)
  expect((await call('GET', all)).body).toEqual([])
})

test('where nothing is said about it, the JQL of a webhook is kept as it is', async () => {
  const { call } = await open({ switches: { extra: { webhookJqlChecked: false } } })
  const filters = { 'issue-related-events-section': 'Depth = (' }
  expect((await call('POST', all, { ...hook, filters })).body).toMatchObject({ filters })
})

test('webhooks of apps are for apps', async ({ skip }) => {
  const { call } = await open()
  const webhooks = [{ events: ['jira:issue_created'], jqlFilter: 'project = BOAT' }]
  const answers = await Promise.all([
    call('GET', '/webhook'),
    call('POST', '/webhook', { url: 'https://app.example', webhooks }),
    call('PUT', '/webhook/refresh', { webhookIds: [1] }),
    call('DELETE', '/webhook', { webhookIds: [1] }),
    call('GET', '/webhook/failed'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})
