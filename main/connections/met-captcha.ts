import { AppError, type Failure, failure } from '#contract/model/failure'
import { captchaPageOf } from '#contract/wording/auth-wording'
import { connectionRefusalWording } from '#contract/wording/connection-wording'

/** The captcha that the last try to save something met: there is no card yet that could tell of it. */
export interface MetCaptcha {
  /** Notes how a try at an address went, `undefined` for one that was not refused. */
  note(address: string, refused: Failure | undefined): void
  /**
   * The page that was named, on the host that the secret was for and on no other; else the address
   * itself, where one signs in, too (auth-and-secrets §1.4). Throws AppError `input.invalid` where
   * the last try met no captcha.
   */
  page(): string
}

const isCaptcha = ({ code }: Failure): boolean =>
  code === 'auth.captcha' || code === 'product.captcha'

/** Makes one that has met none. */
export const createMetCaptcha = (): MetCaptcha => {
  let met: string | undefined
  return {
    note: (address, refused) => {
      met = undefined
      if (refused === undefined || !isCaptcha(refused)) return
      const named = captchaPageOf(refused)
      const isOwn = named !== undefined && new URL(named).origin === new URL(address).origin
      met = isOwn ? named : address
    },
    page: () => {
      if (met !== undefined) return met
      const { noCaptchaPage } = connectionRefusalWording
      throw new AppError(failure('input.invalid', '', [noCaptchaPage]))
    },
  }
}
