import type { SiteCard } from '#contract/model/site-card'
import type { Hindrance } from '#contract/model/token-state'
import {
  hindranceWording,
  siteCardText as text,
  wordHindrance,
} from '#contract/wording/screens/site-card-text'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Notice, type Tone } from '../components/notice.tsx'
import { ExpiryWarning } from './expiry-warning.tsx'

/** What is wrong with a site or soon will be, and what to do about it. */
export const SiteTrouble = ({ site }: { readonly site: SiteCard }) => {
  const { token, check, expiry, destinationHindrances } = site
  const shown = destinationHindrances.filter((one) => !saidBelow(one, site))
  return (
    <>
      {shown.map((hindrance) => (
        <Notice
          key={hindrance}
          tone={tones[hindrance] ?? 'warn'}
          title={hindranceWording[hindrance].label}
        >
          <p>{wordHindrance(hindrance, site)}</p>
        </Notice>
      ))}
      {expiry === null ? null : <ExpiryWarning expiry={expiry} />}
      {check.check === 'failed' ? (
        <FailureNotice onlyReads standing failure={check.failure} tone="warn" />
      ) : null}
      {token.state === 'weak' ? (
        <Notice tone="warn" title={text.weakTitle}>
          <p>{text.weakText}</p>
        </Notice>
      ) : null}
      {token.state === 'session-only' && !site.demo ? (
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

/** The end of a token, and a test that failed, are told with their dates and causes. */
const saidBelow = (hindrance: Hindrance, { expiry, check }: SiteCard): boolean =>
  (hindrance === 'token-expired' && expiry !== null) ||
  (hindrance === 'token-refused' && check.check === 'failed')
