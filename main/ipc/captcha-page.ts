import { AppError, failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import { captchaPageOf } from '#contract/wording/auth-wording'
import { connectionRefusalWording } from '#contract/wording/connection-wording'

/**
 * The page on which the captcha is solved that the last check met, if it is on the host that the
 * secret is for (auth-and-secrets §1.4). Throws AppError `input.invalid` otherwise.
 */
export const captchaPageFor = ({ address, check }: Pick<SiteCard, 'address' | 'check'>): string => {
  const { origin, host } = new URL(address)
  const page = check.check === 'failed' ? captchaPageOf(check.failure) : undefined
  if (page !== undefined && new URL(page).origin === origin) return page
  throw new AppError(failure('input.invalid', host, [connectionRefusalWording.noCaptchaPage]))
}
