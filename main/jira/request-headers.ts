import { pictureTypes } from '#contract/model/picture'
import packageJson from '../../package.json' with { type: 'json' }
import type { TransportRequest } from './transport-request.ts'

/** Slipway's name on the wire. A browser's name would trip Jira's cross-site request filter. */
export const userAgent = `Slipway/${packageJson.version}`

/**
 * Headers of a request, without its credential. English whatever the account's language is, since
 * names and messages are compared and shown; a content type even on DELETE without a body, which
 * some operations refuse otherwise (jira-api 1.2).
 */
export const requestHeaders = ({
  method,
  picture,
  bytes,
  wantsPicture,
  experimental,
}: Pick<
  TransportRequest,
  'method' | 'picture' | 'bytes' | 'wantsPicture' | 'experimental'
>): Readonly<Record<string, string>> => ({
  Accept: wantsPicture ? `${pictureTypes.join(', ')}, application/json` : 'application/json',
  'Accept-Language': 'en-US',
  'User-Agent': userAgent,
  'X-Force-Accept-Language': 'true',
  'X-Atlassian-Token': 'no-check',
  ...(experimental ? { 'X-ExperimentalApi': 'true' } : {}),
  ...(method === 'GET'
    ? {}
    : { 'Content-Type': bytes?.type ?? picture?.$picture ?? 'application/json' }),
})
