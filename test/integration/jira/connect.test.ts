import { expect, test } from 'vitest'
import { connect } from '#jira/connect'
import { cloudId, email, site, token } from './fake-site.ts'
import { serve } from './misbehaving-server.ts'

test('connects to a Cloud site with a classic token', async () => {
  await using server = await serve(site())
  const connection = await connect({ address: server.origin, email, token })
  expect(connection.site).toEqual({ cloudId, address: server.origin, title: 'Fake' })
  expect(connection.account).toEqual({
    accountId: 'a1',
    displayName: 'Ada',
    administrator: true,
    token: 'classic',
  })
  expect(connection.fieldModel).toBe('field-schemes')
  expect(connection.requests()).toBe(server.seen.length)
})
