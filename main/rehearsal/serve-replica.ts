import { replicaOf } from '#replica/replica'
import { startTwin } from '#twin/serve'
import type { ServeReplica } from './replica-port.ts'

/** Serves a replica in this thread. The token is of the kind that the snapshot was taken with. */
export const serveReplica: ServeReplica = async (snapshot) => {
  const { address, credentials, stop } = await startTwin({ site: replicaOf(snapshot) })
  const { email, token, scopedToken } = credentials
  const isScoped = snapshot.seenBy.token === 'scoped'
  return { address, email, token: isScoped ? scopedToken : token, stop }
}
