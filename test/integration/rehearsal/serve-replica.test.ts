import { expect, test } from 'vitest'
import { serveReplica } from '#rehearsal/serve-replica'
import { site, user } from '../../unit/planning/sample-site.ts'

test('a replica is for whoever has its token, and for nobody else', async () => {
  const snapshot = site('b', [user('admin')])
  const [one, other] = [await serveReplica(snapshot), await serveReplica(snapshot)]
  try {
    expect(one.token).not.toBe(other.token)
    for (const path of ['state', 'writes', 'faults']) {
      expect((await fetch(`${one.address}/__twin/${path}`)).status).toBe(404)
    }
    const ask = async (token: string) => {
      const authorization = `Basic ${btoa(`${one.email}:${token}`)}`
      const answer = await fetch(`${one.address}/rest/api/3/myself`, { headers: { authorization } })
      return answer.status
    }
    expect(await ask(one.token)).toBe(200)
    expect(await ask(other.token)).toBe(401)
  } finally {
    await Promise.all([one.stop(), other.stop()])
  }
})
