import type { ConnectionCard } from '#contract/model/connection-card'
import { adapterOf } from '#products/find-product'
import type { KeptState } from '#store/secrets/secret-store'
import type { ConnectionRecord } from './connection-record.ts'
import { kindOfProduct, kindOfWay } from './credential-kinds.ts'
import { hindrancesOf } from './hindrances.ts'
import { type ShownSignIn, showSignIn } from './show-sign-in.ts'

/** What of Bitbucket the address named: `acme`, `acme/config`. */
export const placeName = (place: ConnectionRecord['place']): string => {
  const { owner, repository } = place?.resource ?? { owner: '' }
  return repository === undefined ? owner : `${owner}/${repository}`
}

/** A connection as pages see it: everything but the secret. */
export const makeConnectionCard = (
  record: ConnectionRecord,
  secret: KeptState,
  now: string,
  unfinished?: ShownSignIn['unfinished'],
): ConnectionCard => {
  const { id, product, address, label, place, account } = record
  const { host } = new URL(address)
  const signIn = showSignIn(
    {
      ...{ product, kept: record, secret, unfinished, administrator: null },
      credential: account === null ? kindOfWay(record.way) : kindOfProduct(account),
      scopes: account?.scopes ?? null,
      page: adapterOf(product).tokenPage(place ?? { product, address, title: host }),
    },
    now,
  )
  const who = account?.team === undefined ? account?.name : `${account.name} · ${account.team.name}`
  return {
    ...{ id, product, address, host, label },
    title: place?.title ?? host,
    place: placeName(place),
    who: who === undefined ? null : { name: who, administrator: null },
    scopes: account?.scopes ?? null,
    ...signIn,
    hindrances: hindrancesOf(record, secret, signIn.expiry, account !== null),
  }
}
