import { pictureTypes } from '#contract/model/picture'
import packageJson from '../../package.json' with { type: 'json' }
import type { TransportRequest } from './transport-request.ts'

/** Slipway's name on the wire. A browser's name would trip Jira's cross-site request filter. */
export const userAgent = `Slipway/${packageJson.version}`

/** Whose API is spoken to: Jira's, that of another product of Atlassian, or anybody's. */
export type Dialect = 'jira' | 'atlassian' | 'plain'

type Described = Pick<
  TransportRequest,
  'method' | 'picture' | 'bytes' | 'wantsPicture' | 'experimental'
>

/**
 * What a product needs besides plain HTTP. English whatever the account's language is, since names
 * and messages are compared and shown; Jira Cloud has to be told twice (jira-api 1.2). The word
 * about cross-site requests on whatever is no GET (auth-and-secrets §1.2), to Jira on all.
 */
const ofDialect = (dialect: Dialect, { method, experimental }: Described) => {
  if (dialect === 'plain') return {}
  const english = { 'Accept-Language': 'en-US' }
  const unchecked = { 'X-Atlassian-Token': 'no-check' }
  if (dialect === 'atlassian') return method === 'GET' ? english : { ...english, ...unchecked }
  return {
    ...english,
    'X-Force-Accept-Language': 'true',
    ...unchecked,
    ...(experimental ? { 'X-ExperimentalApi': 'true' } : {}),
  }
}

/**
 * Headers of a request, without its credential. A content type even on DELETE without a body, which
 * some operations of Jira refuse otherwise (jira-api 1.2).
 */
export const requestHeaders = (
  described: Described,
  dialect: Dialect,
): Readonly<Record<string, string>> => {
  const { method, picture, bytes, wantsPicture } = described
  return {
    Accept: wantsPicture ? `${pictureTypes.join(', ')}, application/json` : 'application/json',
    'User-Agent': userAgent,
    ...ofDialect(dialect, described),
    ...(method === 'GET'
      ? {}
      : { 'Content-Type': bytes?.type ?? picture?.$picture ?? 'application/json' }),
  }
}
