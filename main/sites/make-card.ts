import type { SiteCard, TokenState } from '#contract/model/site-card'
import type { KeptState } from '#store/secrets/secret-store'
import { expiryOn } from './expiry.ts'
import { destinationHindrances, sourceHindrances } from './hindrances.ts'
import type { SiteRecord } from './site-record.ts'

const tokenState = (kept: KeptState, lastUsedAt: string | null): TokenState => {
  switch (kept.state) {
    case 'locked':
    case 'lost':
    case 'absent':
      return kept
    default:
      return { ...kept, lastUsedAt }
  }
}

/** A demo site's token is at hand whenever the demo sites run, and they run when needed. */
export const keptStateOf = (record: SiteRecord, kept: KeptState): KeptState =>
  record.demo === null ? kept : { state: 'session-only', storedAt: record.addedAt }

/** A site as pages see it: everything but the token. */
export const makeCard = (record: SiteRecord, stored: KeptState, now: string): SiteCard => {
  const { demo, expiresOn, addedAt: _, lastUsedAt, ...known } = record
  const kept = keptStateOf(record, stored)
  const expiry = expiresOn === null ? null : expiryOn(expiresOn, now)
  return {
    ...known,
    host: new URL(record.address).host,
    demo: demo !== null,
    token: tokenState(kept, lastUsedAt),
    expiry,
    sourceHindrances: sourceHindrances(record, kept, expiry),
    destinationHindrances: destinationHindrances(record, kept, expiry),
  }
}
