import { randomUUID } from 'node:crypto'
import { productOf } from '#contract/model/snapshot'
import { apiToken } from '#jira/presented'
import { replicaTokenOf } from '#replica/plant-user-names'
import { replicaOf } from '#replica/replica'
import { startTwin } from '#twin/serve'
import type { ServeReplica } from './replica-port.ts'

/**
 * Serves a replica in this thread. The token is of the kind that the snapshot was taken with; on Data
 * Center a personal access token, which every version takes. What a real site has is kept from others
 * on the same machine: nobody guesses the token, and there are no controls.
 */
export const serveReplica: ServeReplica = async (snapshot) => {
  const secret = randomUUID()
  const site = replicaOf(snapshot, { secret })
  const { address, credentials, stop } = await startTwin({ site, controls: false })
  if (productOf(snapshot.site) === 'data-center') {
    const token = replicaTokenOf(secret)
    return { address, presented: { way: 'personal-access-token', token }, stop }
  }
  const { email, token, scopedToken } = credentials
  const isScoped = snapshot.seenBy.token === 'scoped'
  return { address, presented: apiToken({ email, token: isScoped ? scopedToken : token }), stop }
}
