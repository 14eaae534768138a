import type { ConnectionCard } from '#contract/model/connection-card'
import { AppError, failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import type { InputOf } from '#contract/operations'

/** What of a site's or a connection's card its pages depend on. */
export type ShownSignIn = Pick<SiteCard | ConnectionCard, 'address' | 'check' | 'revocation'>

/**
 * Address of a page of a site or connection: itself, or where its tokens are ended by hand. Throws
 * AppError `input.invalid` where they are not ended by hand.
 */
export const signInPage = (
  { address, revocation }: ShownSignIn,
  page: InputOf<'link.open-sign-in'>['page'],
): string => {
  if (page === 'home') return address
  if (revocation.revocation === 'in-browser') return revocation.page
  throw new AppError(failure('input.invalid', new URL(address).host))
}
