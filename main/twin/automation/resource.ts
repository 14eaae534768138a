import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { addAccount } from '../users/state.ts'
import { automationAccountId } from './actors.ts'
import { ruleBean } from './bean.ts'
import { ruleError } from './errors.ts'
import { listSummaries, searchSummaries } from './summaries.ts'
import { createRule, deleteRule, pathRule, setScope, setState, updateRule } from './write.ts'

const all = '/automation/rest/v1/rule'
const one = `${all}/{ruleUuid}`
const admin = { who: 'admin', scopes: 'none' } satisfies Partial<Route>

/**
 * Automation rules, an API of its own beside Jira's: other addresses, other envelopes, other
 * refusals. In the twin its paths begin with `/automation/rest/v1`, whichever way they are reached.
 */
export const automationResource: Resource = {
  name: 'automation',
  routes: [
    {
      ...admin,
      method: 'GET',
      path: all,
      handle: () => ruleError(404, 'api.not-found', 'Not Found'),
    },
    { ...admin, method: 'POST', path: all, handle: createRule },
    { ...admin, method: 'GET', path: `${all}/summary`, handle: listSummaries },
    { ...admin, method: 'POST', path: `${all}/summary`, reads: true, handle: searchSummaries },
    {
      ...admin,
      method: 'GET',
      path: one,
      handle: (context) =>
        ok(ruleBean(pathRule(context), context.query.get('redactSensitiveFields') === 'true')),
    },
    { ...admin, method: 'PUT', path: one, handle: updateRule },
    { ...admin, method: 'DELETE', path: one, handle: deleteRule },
    { ...admin, method: 'PUT', path: `${one}/state`, handle: setState },
    { ...admin, method: 'PUT', path: `${one}/rule-scope`, handle: setScope },
  ],
  seed: (site) => {
    addAccount(site, {
      accountId: automationAccountId,
      accountType: 'app',
      displayName: 'Automation for Jira',
      emailAddress: 'automation@example.com',
      emailVisible: false,
    })
  },
}
