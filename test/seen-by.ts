import type { AccountStamp } from '#contract/model/snapshot'

/** An administrator with an unscoped token, as whom tests see sites. */
export const administrator: AccountStamp = {
  accountId: 'admin',
  displayName: 'Admin',
  administrator: true,
  token: 'classic',
}
