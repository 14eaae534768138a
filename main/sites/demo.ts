import type { SitePair } from '#contract/model/site-card'
import type { DemoSite } from '#ipc/site-access'
import { createSecret } from '#store/secrets/secret'
import type { SiteMeans } from './site-means.ts'
import type { SiteRecord } from './site-record.ts'
import { bindingOf } from './stored-token.ts'

const roles = ['source', 'destination'] as const
type Role = (typeof roles)[number]

/** The token lives as long as this session, like the demo sites themselves. */
const holdToken = (
  { tokens }: SiteMeans,
  record: SiteRecord,
  { token }: DemoSite,
): Promise<unknown> => tokens.save(bindingOf(record), createSecret(token), 'session')

/**
 * A demo site of an earlier session is taken up again: the demo sites are started, and it stands at
 * another address. Other sites come back as they are.
 */
export const takeUpDemo = async (means: SiteMeans, record: SiteRecord): Promise<SiteRecord> => {
  if (record.demo === null) return record
  const running = (await means.demo.start())[record.demo]
  const { address, email: accountName } = running
  const present: SiteRecord = { ...record, address, accountName }
  if (record.address !== address || record.accountName !== accountName) {
    await means.book.change(record.id, { address, accountName })
  }
  await holdToken(means, present, running)
  return present
}

const connectDemo = async (means: SiteMeans, role: Role, running: DemoSite): Promise<string> => {
  const { book, clock, newId, signIn } = means
  const former = (await book.all()).find(({ demo }) => demo === role)
  const { address, email } = running
  const secret = createSecret(running.token)
  const { site, account } = await signIn({ address, way: 'api-token', accountName: email, secret })
  const at = clock()
  const record: SiteRecord = {
    id: former?.id ?? newId(),
    label: former?.label ?? '',
    production: former?.production ?? role === 'destination',
    twoSignatures: former?.twoSignatures,
    ...{ product: 'jira-cloud', version: null, way: 'api-token', accountName: email },
    ...{ expiresOn: null, entry: null, missingScopes: null },
    addedAt: former?.addedAt ?? at,
    address,
    demo: role,
    title: site.title,
    cloudId: site.cloudId,
    account,
    check: { check: 'passed', at },
    lastUsedAt: at,
  }
  await holdToken(means, record, running)
  await book.put(record)
  return record.id
}

/** Starts both demo sites, signs in to them and chooses them. */
export const startDemo = async (means: SiteMeans): Promise<SitePair> => {
  const running = await means.demo.start()
  const pair: SitePair = {
    sourceId: await connectDemo(means, 'source', running.source),
    destinationId: await connectDemo(means, 'destination', running.destination),
  }
  await means.book.choose(pair)
  return pair
}
