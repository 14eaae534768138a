import { expect, test } from 'vitest'
import type { RunningReplica } from '#rehearsal/replica-port'
import { serveReplica } from '#rehearsal/serve-replica'
import { site, user } from '../../unit/planning/sample-site.ts'

const cloud = site('b', [user('admin')])
const dataCenter = {
  ...cloud,
  site: { ...cloud.site, address: 'https://b.invalid/jira', dataCenter: { version: '11.3.8' } },
}

const signedIn = ({ presented }: RunningReplica): string => {
  if (presented.way === 'personal-access-token') return `Bearer ${presented.token}`
  if (presented.way === 'api-token') return `Basic ${btoa(`${presented.email}:${presented.token}`)}`
  throw new Error(`nobody signs in to a replica by ${presented.way}`)
}

test.each([
  [cloud, '', '/rest/api/3/myself'],
  [dataCenter, '/jira', '/rest/api/2/myself'],
])('a replica is for whoever has its token, and for nobody else', async (snapshot, under, path) => {
  const [one, other] = [await serveReplica(snapshot), await serveReplica(snapshot)]
  try {
    expect(new URL(one.address).pathname).toBe(under === '' ? '/' : under)
    expect(signedIn(one)).not.toBe(signedIn(other))
    for (const control of ['state', 'writes', 'faults']) {
      const { origin } = new URL(one.address)
      expect((await fetch(`${origin}/__twin/${control}`)).status).toBe(404)
      expect((await fetch(`${one.address}/__twin/${control}`)).status).toBe(404)
    }
    const ask = async (authorization: string) =>
      (await fetch(`${one.address}${path}`, { headers: { authorization } })).status
    expect(await ask(signedIn(one))).toBe(200)
    expect(await ask(signedIn(other))).toBe(401)
  } finally {
    await Promise.all([one.stop(), other.stop()])
  }
})
