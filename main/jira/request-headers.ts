import packageJson from '../../package.json' with { type: 'json' }

/** Slipway's name on the wire. A browser's name would trip Jira's cross-site request filter. */
export const userAgent = `Slipway/${packageJson.version}`

/**
 * Headers of a request, without its credential. English whatever the account's language is, since
 * names and messages are compared and shown; a content type even on DELETE without a body, which
 * some operations refuse otherwise (jira-api 1.2).
 */
export const requestHeaders = (method: string): Readonly<Record<string, string>> => ({
  Accept: 'application/json',
  'Accept-Language': 'en-US',
  'User-Agent': userAgent,
  'X-Force-Accept-Language': 'true',
  'X-Atlassian-Token': 'no-check',
  ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
})
