import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, requiredText } from '../../http/members.ts'
import { created, noContent, ok, type Reply } from '../../http/reply.ts'
import type { Account } from '../../users/state.ts'
import type { DataCenterRoute } from '../route.ts'
import { mintPersonalAccessToken, type PersonalAccessToken, signInSlice } from './state.ts'

/** Times of tokens bear another offset than those of the rest: `+00:00`. */
const tokenTime = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace('Z', '+00:00')

function tokenBean({ id, name, createdAt, lastAccessedAt, expiresAt }: PersonalAccessToken) {
  return {
    id,
    name,
    createdAt: tokenTime(createdAt),
    ...(lastAccessedAt === null ? {} : { lastAccessedAt: tokenTime(lastAccessedAt) }),
    ...(expiresAt === null ? {} : { expiringAt: tokenTime(expiresAt) }),
  }
}

function ownerOf({ caller }: Context): Account {
  if (caller === undefined) throw new Error('the route lets nobody in unknown')
  return caller
}

function listTokens(context: Context): Reply {
  const { accountId } = ownerOf(context)
  const own = Object.values(signInSlice.of(context.site).tokens).filter(
    (token) => token.accountId === accountId,
  )
  return ok(own.map(tokenBean))
}

/** The secret comes this once; without a duration the token has no end. */
function createToken(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  const { expirationDuration: days = null } = body
  if (days !== null && !(Number.isSafeInteger(days) && Number(days) > 0)) {
    refuse(400, 'The expiration duration must be a positive number of days.')
  }
  const token = mintPersonalAccessToken(context.site, ownerOf(context).accountId, {
    name,
    days: days === null ? null : Number(days),
  })
  return created({ ...tokenBean(token), rawToken: token.secret })
}

/** Only the owner's own; others' are not there. */
function deleteToken(context: Context): Reply {
  const { accountId } = ownerOf(context)
  const { tokens } = signInSlice.of(context.site)
  const token = Object.values(tokens).find(
    (one) => String(one.id) === context.params.tokenId && one.accountId === accountId,
  )
  if (token === undefined) return refuse(404, 'The personal access token does not exist.')
  delete tokens[token.secret]
  return noContent()
}

const path = '/rest/pat/latest/tokens'

/** Personal access tokens of the caller (§1.2; in none of Atlassian's documents). */
export const tokenRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path, who: 'user', handle: listTokens },
  { method: 'POST', path, who: 'user', handle: createToken },
  { method: 'DELETE', path: `${path}/{tokenId}`, who: 'user', handle: deleteToken },
]
