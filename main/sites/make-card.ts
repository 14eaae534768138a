import { kindOfWay } from '#connections/credential-kinds'
import { type ShownSignIn, showSignIn } from '#connections/show-sign-in'
import type { Way } from '#contract/model/connection'
import type { SiteCard } from '#contract/model/site-card'
import { kindOfJira } from '#domain/restrictions/kind-of-jira'
import type { KeptState } from '#store/secrets/secret-store'
import { destinationHindrances, sourceHindrances } from './hindrances.ts'
import type { SiteRecord } from './site-record.ts'

/** A demo site's token is at hand whenever the demo sites run, and they run when needed. */
const keptStateOf = (record: SiteRecord, kept: KeptState): KeptState =>
  record.demo === null ? kept : { state: 'session-only', storedAt: record.addedAt }

/**
 * Where what Cloud made is ended: no API does it (auth-and-secrets §1.5). Client credentials belong to
 * a service account, which the organization's administration keeps.
 */
const pageOf = (way: Way): string =>
  way === 'client-credentials'
    ? 'https://admin.atlassian.com/'
    : 'https://id.atlassian.com/manage-profile/security/api-tokens'

/** A site as pages see it: everything but the secret. */
export const makeCard = (
  record: SiteRecord,
  stored: KeptState,
  now: string,
  unfinished?: ShownSignIn['unfinished'],
): SiteCard => {
  const { id, product, address, label, title, production, twoSignatures, account } = record
  const secret = keptStateOf(record, stored)
  const signIn = showSignIn(
    {
      ...{ product, kept: record, secret, unfinished },
      credential: account === null ? kindOfWay(record.way) : kindOfJira(account.token),
      administrator: account?.administrator ?? null,
      scopes: null,
      page: pageOf(record.way),
    },
    now,
  )
  return {
    ...{ id, product, address, label, title, production, account },
    ...signIn,
    ...(twoSignatures === undefined ? {} : { twoSignatures }),
    ...(record.demo === null ? {} : { revocation: { revocation: 'none' } }),
    host: new URL(address).host,
    cloudId: record.cloudId,
    demo: record.demo !== null,
    sourceHindrances: sourceHindrances(record, secret, signIn.expiry),
    destinationHindrances: destinationHindrances(record, secret, signIn.expiry),
  }
}
