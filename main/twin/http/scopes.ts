import type { ApiToken, Site } from '../site-model.ts'
import type { Reply } from './reply.ts'
import type { Route, RouteScopes } from './route.ts'

/** The scopes most operations of this method and audience list; routes name their own if not. */
function usualScopes(route: Route): RouteScopes {
  if (route.path.startsWith('/rest/agile/')) {
    return {
      granular: [
        `${route.method === 'GET' ? 'read' : 'write'}:board-scope:jira-software`,
        'read:project:jira',
      ],
    }
  }
  if (route.method === 'GET' && route.who !== 'admin') return { classic: 'read:jira-work' }
  return { classic: 'manage:jira-configuration' }
}

function covers(token: ApiToken, scopes: RouteScopes): boolean {
  if (scopes.classic !== undefined && token.scopes.includes(scopes.classic)) return true
  const { granular } = scopes
  return granular?.every((scope) => token.scopes.includes(scope)) ?? false
}

/** What the gateway says when a token's scopes do not cover an operation. */
export const scopeMismatch: Reply = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' },
  headers: { 'x-failure-category': 'FAILURE_CLIENT_SCOPE_CHECK' },
}

/**
 * The gateway's refusal of a token whose scopes do not cover the operation, a 401 and not a 403;
 * undefined lets the request pass.
 */
export function refuseScopes(site: Site, route: Route, token: ApiToken): Reply | undefined {
  if (token.kind === 'classic') return undefined
  if (route.scopes === 'none') {
    return site.switches.gatewayRefusesScopeless && route.who !== 'open' ? scopeMismatch : undefined
  }
  return covers(token, route.scopes ?? usualScopes(route)) ? undefined : scopeMismatch
}
