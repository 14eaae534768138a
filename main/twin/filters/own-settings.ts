import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { defineSlice } from '../slice.ts'

/** How widely people share what they make next, by account; private unless set. */
const shareScopes = defineSlice('shareScopes', (): Record<string, string> => ({}))

/** How widely the caller shares what is made next: `PRIVATE` or `AUTHENTICATED`. */
export function shareScopeOf({ caller, site }: Context): string {
  return shareScopes.of(site)[caller?.accountId ?? ''] ?? 'PRIVATE'
}

/** What was sent as `GLOBAL` comes back as `AUTHENTICATED`, as the specification has it. */
function putScope(context: Context): Reply {
  const { scope } = bodyMembers(context)
  if (scope !== 'GLOBAL' && scope !== 'AUTHENTICATED' && scope !== 'PRIVATE') {
    refuse(400, 'The share scope is not valid.')
  }
  const kept = scope === 'PRIVATE' ? 'PRIVATE' : 'AUTHENTICATED'
  shareScopes.of(context.site)[context.caller?.accountId ?? ''] = kept
  return ok({ scope: kept })
}

const path = '/rest/api/3/filter/defaultShareScope'

/** What belongs to the caller and no filter. */
export const ownFilterSettings: readonly Route[] = [
  {
    method: 'GET',
    path,
    who: 'user',
    handle: (context) => ok({ scope: shareScopeOf(context) }),
  },
  { method: 'PUT', path, who: 'user', scopes: { classic: 'write:jira-work' }, handle: putScope },
]
