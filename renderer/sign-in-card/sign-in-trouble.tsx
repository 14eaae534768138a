import type { Hindrance } from '#contract/model/token-state'
import {
  hindranceWording,
  siteCardText as text,
  wordHindrance,
} from '#contract/wording/screens/site-card-text'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Notice, type Tone } from '../components/notice.tsx'
import { type ConnectedCard, isSiteCard } from '../state/connected-cards.ts'
import { CaptchaWay, isCaptcha } from './captcha-way.tsx'
import { ExpiryWarning } from './expiry-warning.tsx'

/** What is wrong with a sign-in or soon will be, and what to do about it. */
export const SignInTrouble = ({ card }: { readonly card: ConnectedCard }) => {
  const { token, check, expiry } = card
  const hindrances = isSiteCard(card) ? card.destinationHindrances : card.hindrances
  const demo = isSiteCard(card) && card.demo
  return (
    <>
      {hindrances
        .filter((one) => !isSaidBelow(one, card))
        .map((hindrance) => (
          <Notice
            key={hindrance}
            tone={tones[hindrance] ?? 'warn'}
            title={hindranceWording[hindrance].label}
          >
            <p>{wordHindrance(hindrance, card)}</p>
          </Notice>
        ))}
      {expiry === null ? null : <ExpiryWarning expiry={expiry} />}
      {check.check === 'failed' ? (
        <FailureNotice
          onlyReads
          standing
          failure={check.failure}
          tone="warn"
          {...(isCaptcha(check.failure)
            ? { actions: <CaptchaWay ofId={card.id} failure={check.failure} /> }
            : {})}
        />
      ) : null}
      {token.state === 'weak' ? (
        <Notice tone="warn" title={text.weakTitle}>
          <p>{text.weakText}</p>
        </Notice>
      ) : null}
      {token.state === 'session-only' && !demo ? (
        <Notice tone="info" title={text.sessionTitle}>
          <p>{text.sessionText}</p>
        </Notice>
      ) : null}
    </>
  )
}

const tones: Partial<Record<Hindrance, Tone>> = {
  'token-refused': 'bad',
  'token-expired': 'bad',
  'token-lost': 'bad',
}

const ofTest: readonly Hindrance[] = ['token-refused', 'captcha', 'way-disabled']

/** The end of a token, and a test that failed, are told with their dates and causes. */
const isSaidBelow = (hindrance: Hindrance, { expiry, check }: ConnectedCard): boolean =>
  (hindrance === 'token-expired' && expiry !== null) ||
  (ofTest.includes(hindrance) && check.check === 'failed')
