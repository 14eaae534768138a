import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import { connectEndpoints } from '#jira/connect-endpoints'
import { failureFrom } from '../jira/api-at.ts'
import { serve } from '../jira/misbehaving-server.ts'
import { formFor, openSites, serveTwin, shareFor, stored } from './open-sites.ts'

/** A host that takes requests and never answers. */
const silent = async () => {
  const asked = Promise.withResolvers<void>()
  const server = await serve(() => asked.resolve())
  return {
    origin: server.origin,
    asked: asked.promise,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

test('a host that does not answer keeps nothing else from being done', async () => {
  const twin = await serveTwin('acme')
  await using host = await silent()
  const { handlers } = await openSites()
  const saving = failureFrom(handlers['site.save'](formFor(twin, { address: host.origin })))
  await host.asked
  const card = stored(await handlers['site.save'](formFor(twin)))
  const tag = { siteId: card.id, label: 'Ours', expiresOn: null, production: true }
  expect(await handlers['site.edit'](tag)).toMatchObject({ label: 'Ours' })
  await handlers['site.forget']({ siteId: card.id })
  await handlers['site.stop-saving']({})
  expect((await saving).code).toBe('net.cancelled')
  expect((await handlers['site.list']({})).sites).toEqual([])
})

test('sharing a token can be given up, and saved again afterwards', async () => {
  const twin = await serveTwin('acme')
  await using host = await silent()
  const { handlers } = await openSites()
  const card = stored(await handlers['site.save'](formFor(twin)))
  const sharing = failureFrom(
    handlers['site.share-token'](shareFor({ address: host.origin }, card.id)),
  )
  await host.asked
  await handlers['site.stop-saving']({})
  expect((await sharing).code).toBe('net.cancelled')
  const again = stored(await handlers['site.save'](formFor(twin, { siteId: card.id })))
  expect((await handlers['site.list']({})).sites).toEqual([again])
})

test('removing everything gives up what is being saved', async () => {
  const twin = await serveTwin('acme')
  await using host = await silent()
  const sites = await openSites()
  const saving = failureFrom(sites.handlers['site.save'](formFor(twin, { address: host.origin })))
  await host.asked
  await sites.removeEverything()
  expect((await saving).code).toBe('net.cancelled')
  expect(await readdir(sites.folder)).toEqual([])
})

test('a token that was verified, but is given up while it waits to be stored, is not stored', async () => {
  const twin = await serveTwin('acme')
  const verified = Promise.withResolvers<void>()
  const starting = Promise.withResolvers<never>()
  const { handlers } = await openSites({
    // Starting the demo sites is what it has to wait for.
    demo: { start: () => starting.promise, stop: async () => {}, remove: async () => {} },
    reach: {
      sleep: () => Promise.resolve(),
      random: () => 0,
      recorder: {
        exchange: ({ url }) => {
          if (url.startsWith(connectEndpoints.fieldSchemes.path)) verified.resolve()
        },
      },
    },
  })
  const demo = failureFrom(handlers['site.start-demo']({}))
  const saving = failureFrom(handlers['site.save'](formFor(twin)))
  await verified.promise
  await new Promise(setImmediate)
  await handlers['site.stop-saving']({})
  starting.reject(new AppError(failure('file.disk-full', 'demo')))
  expect((await saving).code).toBe('net.cancelled')
  expect((await demo).code).toBe('file.disk-full')
  expect((await handlers['site.list']({})).sites).toEqual([])
})
