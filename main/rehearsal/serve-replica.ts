import { randomUUID } from 'node:crypto'
import { replicaOf } from '#replica/replica'
import { startTwin } from '#twin/serve'
import type { ServeReplica } from './replica-port.ts'

/**
 * Serves a replica in this thread. The token is of the kind that the snapshot was taken with. What
 * a real site has is kept from others on the same machine: nobody guesses the token, and there are
 * no controls.
 */
export const serveReplica: ServeReplica = async (snapshot) => {
  const site = replicaOf(snapshot, { secret: randomUUID() })
  const { address, credentials, stop } = await startTwin({ site, controls: false })
  const { email, token, scopedToken } = credentials
  const isScoped = snapshot.seenBy.token === 'scoped'
  return { address, email, token: isScoped ? scopedToken : token, stop }
}
