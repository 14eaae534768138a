import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { plainPage } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { fullUserBean, userBean } from './bean.ts'
import { type Account, accounts } from './state.ts'

function startsWithWord(text: string, query: string): boolean {
  return (
    text
      .toLowerCase()
      .split(/[\s@.]+/)
      .some((word) => word.startsWith(query)) || text.toLowerCase().startsWith(query)
  )
}

/** Whether name or visible address match: Jira compares the beginnings of words. */
function fits(account: Account, query: string): boolean {
  const wanted = query.toLowerCase()
  if (startsWithWord(account.displayName, wanted)) return true
  return account.emailVisible && startsWithWord(account.emailAddress, wanted)
}

/** Accounts that the parameters query or accountId ask for; 400 with both or neither. */
export function searchedAccounts(context: Context): readonly Account[] {
  const query = context.query.get('query')
  const accountId = context.query.get('accountId')
  if ((query === null) === (accountId === null) && context.query.get('property') === null) {
    refuse(400, 'The username query parameter is not allowed. Provide query or accountId.')
  }
  const all = Object.values(accounts.of(context.site)).filter((account) => account.active)
  if (accountId !== null) return all.filter((account) => account.accountId === accountId)
  return query === null ? [] : all.filter((account) => fits(account, query))
}

/** `GET /users/search` and `GET /users`: everybody, inactive ones and apps too. */
export function listUsers(context: Context): Reply {
  const page = plainPage(context, Object.values(accounts.of(context.site)), { cap: 1000 })
  return ok(page.map((account) => fullUserBean(context, account)))
}

/** `GET /user/search` and its assignable variants. */
export function searchUsers(context: Context): Reply {
  const page = plainPage(context, searchedAccounts(context), { cap: 1000 })
  return ok(page.map((account) => userBean(context, account)))
}

/** `GET /user/picker`. */
export function pickUsers(context: Context): Reply {
  const query = context.query.get('query')
  if (query === null) refuse(400, "The query parameter 'query' must be provided.")
  const found = searchedAccounts(context)
  const users = plainPage(context, found, { cap: 1000 }).map(
    ({ accountId, accountType, displayName }) => ({
      accountId,
      accountType,
      displayName,
      html: displayName,
    }),
  )
  const header = `Showing ${users.length} of ${found.length} matching users`
  return ok({ users, total: found.length, header })
}
