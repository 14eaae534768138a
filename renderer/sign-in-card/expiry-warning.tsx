import type { Expiry } from '#contract/model/token-state'
import { wordExpiry } from '#contract/wording/screens/site-card-text'
import { Notice } from '../components/notice.tsx'

/** Says that a token ends soon, or has ended; nothing while there is time. */
export const ExpiryWarning = ({ expiry }: { readonly expiry: Expiry }) => {
  const words = wordExpiry(expiry)
  return words === undefined ? null : (
    <Notice tone={expiry.warning === 'over' ? 'bad' : 'warn'}>
      <p>{words}</p>
    </Notice>
  )
}
