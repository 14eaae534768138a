import { hasApplicationAccess } from '../application-roles/state.ts'
import type { Site } from '../site-model.ts'
import { accounts } from '../users/state.ts'
import { refuseRule } from './errors.ts'

/** Account that acts for rules unless somebody else is chosen; the same on every site. */
export const automationAccountId = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077'

/** Refuses an actor that is not there, not active or without access to the product. */
export function checkActor(site: Pick<Site, 'state'>, accountId: string): void {
  const account = accounts.of(site)[accountId]
  if (account === undefined) {
    refuseRule('The selected actor does not exist. Please chose an actor that exists.')
  }
  const hasAccess = account.accountType === 'app' || hasApplicationAccess(site, accountId)
  if (!account.active || !hasAccess) {
    refuseRule(
      'The selected actor does not have access to this product. Please choose another user.',
    )
  }
}

/** Refuses an author or collaborator whom the site does not know. */
export function checkPerson(site: Pick<Site, 'state'>, accountId: string, field: string): void {
  if (accounts.of(site)[accountId] === undefined) {
    refuseRule(`There is no account '${accountId}'`, field)
  }
}
