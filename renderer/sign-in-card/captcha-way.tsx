import type { Failure } from '#contract/model/failure'
import { captchaPageOf } from '#contract/wording/auth-wording'
import { signInCardText as text } from '#contract/wording/screens/sign-in-card-text'
import { Button } from '../components/button.tsx'
import { ExternalIcon } from '../icons/external-icon.tsx'
import { useApp } from '../state/use-app.ts'

interface CaptchaWayProps {
  readonly ofId: string
  readonly failure: Failure
}

/** Where a person solves the captcha: the login page that the product named, or its first page. */
export const CaptchaWay = ({ ofId, failure }: CaptchaWayProps) => {
  const openCaptcha = useApp((state) => state.openCaptcha)
  const openSignInPage = useApp((state) => state.openSignInPage)
  const isNamed = captchaPageOf(failure) !== undefined
  return (
    <>
      <Button onPress={() => void (isNamed ? openCaptcha(ofId) : openSignInPage(ofId, 'home'))}>
        {text.loginPage}
        <ExternalIcon />
      </Button>
      <p>{text.loginText}</p>
    </>
  )
}
