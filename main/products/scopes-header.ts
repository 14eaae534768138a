import type { Answer } from '#jira/answer'

/** The scopes that an answer says its token has (`x-oauth-scopes`); undefined: it does not say. */
export const scopesIn = ({ headers }: Answer): readonly string[] | undefined =>
  headers['x-oauth-scopes']
    ?.split(/[\s,]+/)
    .filter((scope) => scope !== '')
    .toSorted()
