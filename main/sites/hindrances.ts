import { hindrancesOf } from '#connections/hindrances'
import type { Expiry, Hindrance } from '#contract/model/token-state'
import type { KeptState } from '#store/secrets/secret-store'
import type { SiteRecord } from './site-record.ts'

/** What keeps a site from being read. */
export const sourceHindrances = (
  record: SiteRecord,
  secret: KeptState,
  expiry: Expiry | null,
): readonly Hindrance[] => hindrancesOf(record, secret, expiry, record.account !== null)

/** What keeps a site from being deployed to. */
export const destinationHindrances = (
  record: SiteRecord,
  secret: KeptState,
  expiry: Expiry | null,
): readonly Hindrance[] => [
  ...sourceHindrances(record, secret, expiry),
  ...(record.account?.administrator === false ? (['not-administrator'] as const) : []),
]
