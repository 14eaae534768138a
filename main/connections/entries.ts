import type { CredentialEntry } from '#contract/model/credential-entry'
import { attempt } from '#contract/model/failure'
import type { TokenList } from './personal-tokens.ts'

/**
 * The entry of a token that is the only one in its list, so that it must be the one that signs in
 * (jira-dc-api §1.2). A list that is not to be had here is no trouble of the connection.
 */
export const onlyEntry = async (tokens: TokenList | undefined): Promise<CredentialEntry | null> => {
  if (tokens === undefined) return null
  const listed = await attempt(tokens.list)
  const [first, ...more] = listed.ok ? listed.value : []
  return first !== undefined && more.length === 0 ? first : null
}
