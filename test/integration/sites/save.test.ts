import { expect, test } from 'vitest'
import { formFor, openSites, serveTwin, stored } from './open-sites.ts'

test('a token is verified and stored, and the card says whose it is', async () => {
  const twin = await serveTwin('acme')
  const { handlers, events } = await openSites()
  const card = stored(
    await handlers['site.save'](formFor(twin, { label: ' Ours ', production: true })),
  )
  expect(card).toMatchObject({
    address: twin.address,
    title: 'acme title',
    label: 'Ours',
    cloudId: twin.cloudId,
    production: true,
    demo: false,
    account: { administrator: true, token: 'classic' },
    token: { state: 'ok' },
    check: { check: 'passed' },
    sourceHindrances: [],
    destinationHindrances: [],
  })
  const listed = await handlers['site.list']({})
  expect(listed).toMatchObject({
    sites: [card],
    protection: { state: 'os', keeper: 'GNOME Keyring' },
    pair: { sourceId: null, destinationId: null },
  })
  expect(events).toContainEqual({ event: 'sites-changed', sites: [card], pair: listed.pair })
})

test('a stored token opens its site at the next start', async () => {
  const twin = await serveTwin('acme')
  const first = await openSites()
  const card = stored(await first.handlers['site.save'](formFor(twin)))
  const next = await openSites({ folder: first.folder, storage: first.storage })
  const tested = await next.handlers['site.test']({ siteId: card.id })
  expect(tested.check).toMatchObject({ check: 'passed' })
  const connection = await next.access.open(card.id, new AbortController().signal)
  expect(connection.account.accountId).toBe(card.account?.accountId)
  expect(next.learned).toContain(twin.credentials.token)
})
