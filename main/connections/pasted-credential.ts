/** What the form of a pasted credential says it is; `unknown` says nothing. */
export type PastedSort =
  | 'api-token'
  | 'atlassian-key'
  | 'app-password'
  | 'bitbucket-token'
  | 'personal-access-token'
  | 'slack-bot-or-user'
  | 'slack-app-level'
  | 'slack-rotated'
  | 'slack-legacy'
  | 'github'
  | 'gitlab'
  | 'web-token'
  | 'session-cookie'
  | 'unknown'

/** A personal access token of Jira or Confluence is Base64 of a number, a colon and random bytes. */
const isPersonal = (text: string): boolean =>
  /^[A-Za-z0-9+/]{40,60}={0,2}$/.test(text) &&
  /^\d{6,}:/.test(Buffer.from(text, 'base64').toString('latin1'))

/** Names of cookies that stand for a session (auth-and-secrets §1.2). */
const sessionCookie =
  /^(Cookie:)?(JSESSIONID|BITBUCKETSESSIONID|seraph\.[\w.]+|crowd\.token_key|atlassian\.xsrf\.token)=/i

/**
 * By their beginnings (auth-and-secrets §3.3, log redaction: general knowledge, so a form that is not
 * known passes). Bitbucket Cloud's access tokens and the management keys of an organization begin
 * alike.
 */
const sorts: readonly (readonly [(text: string) => boolean, PastedSort])[] = [
  [(text) => text.startsWith('ATATT'), 'api-token'],
  [(text) => text.startsWith('ATCTT'), 'atlassian-key'],
  [(text) => text.startsWith('ATBB'), 'app-password'],
  [(text) => text.startsWith('BBDC-'), 'bitbucket-token'],
  [(text) => /^xox[bp]-/.test(text), 'slack-bot-or-user'],
  [(text) => text.startsWith('xapp-'), 'slack-app-level'],
  [(text) => /^xoxe[.-]/.test(text), 'slack-rotated'],
  [(text) => /^xox[a-z]-/.test(text), 'slack-legacy'],
  [(text) => /^(gh[a-z]_|github_pat_)/.test(text), 'github'],
  [(text) => text.startsWith('glpat-'), 'gitlab'],
  [(text) => /^eyJ[\w-]+\.eyJ/.test(text), 'web-token'],
  [(text) => sessionCookie.test(text), 'session-cookie'],
  [isPersonal, 'personal-access-token'],
]

/** Recognises a credential by its form, without sending it anywhere. */
export const sortOf = (pasted: string): PastedSort =>
  sorts.find(([is]) => is(pasted))?.[1] ?? 'unknown'

/**
 * Whether a token that was refused looks like a password. Only a hint: Atlassian promises no form,
 * but its tokens are long, and of letters, digits and few signs.
 */
export const looksLikePassword = (token: string): boolean =>
  !token.startsWith('ATATT') && (token.length < 20 || /[^\w=.+/-]/.test(token))
