import type { Failure } from '#contract/model/failure'
import { captchaPageOf } from '#contract/wording/auth-wording'
import { signInCardText as text } from '#contract/wording/screens/sign-in-card-text'
import { Button } from '../components/button.tsx'
import { ExternalIcon } from '../icons/external-icon.tsx'
import { useApp } from '../state/use-app.ts'

interface CaptchaWayProps {
  /** Null while something new is saved, of which there is no card. */
  readonly ofId: string | null
  readonly failure: Failure
}

/** Where a person solves the captcha: the login page that the product named, or its first page. */
export const CaptchaWay = ({ ofId, failure }: CaptchaWayProps) => {
  const openCaptcha = useApp((state) => state.openCaptcha)
  const openSignInPage = useApp((state) => state.openSignInPage)
  const open = (): Promise<void> =>
    ofId === null || captchaPageOf(failure) !== undefined
      ? openCaptcha(ofId)
      : openSignInPage(ofId, 'home')
  return (
    <>
      <Button onPress={() => void open()}>
        {text.loginPage}
        <ExternalIcon />
      </Button>
      <p>{ofId === null ? text.loginTextWhileSaving : text.loginText}</p>
    </>
  )
}

/** Whether a person has to solve a captcha before anything more is tried. */
export const isCaptcha = ({ code }: Failure): boolean =>
  code === 'auth.captcha' || code === 'product.captcha'
