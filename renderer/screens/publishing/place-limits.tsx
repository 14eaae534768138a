import type { ConnectionCard } from '#contract/model/connection-card'
import type { PublicationTarget } from '#contract/model/publication'
import { wordRestriction } from '#contract/wording/connection-wording'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Notice } from '../../components/notice.tsx'

/** A target outside of what the address of the connection names. */
const isElsewhere = ({ place }: ConnectionCard, target: PublicationTarget): boolean => {
  const typed = target.to === 'bitbucket' ? target.repository.trim() : ''
  return place !== '' && typed !== '' && typed !== place && !typed.startsWith(`${place}/`)
}

interface PlaceLimitsProps {
  readonly place: ConnectionCard
  readonly target: PublicationTarget
}

/** What the kind of a connection's token may be refused of what is about to be published. */
export const PlaceLimits = ({ place, target }: PlaceLimitsProps) => {
  const concerned = place.restrictions.filter(
    ({ action }) => action === 'other-places' && isElsewhere(place, target),
  )
  if (concerned.length === 0) return null
  return (
    <Notice tone="warn" role="status" title={text.limits}>
      {concerned.map((restriction) => (
        <p key={restriction.action}>{wordRestriction(restriction)}</p>
      ))}
    </Notice>
  )
}
