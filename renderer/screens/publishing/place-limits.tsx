import type { ConnectionCard } from '#contract/model/connection-card'
import type { ConnectionUse } from '#contract/model/connection-use'
import type { PublicationTarget } from '#contract/model/publication'
import { useWording, wordRestriction } from '#contract/wording/connection-wording'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Notice } from '../../components/notice.tsx'

/** What of a connection a target is about to use. */
const usesFor = (target: PublicationTarget): readonly ConnectionUse[] => {
  switch (target.to) {
    case 'confluence':
      return ['publish-page']
    case 'bitbucket':
      return (target.into ?? '').trim() === '' ? ['commit'] : ['commit', 'pull-request']
    case 'slack':
      return ['message']
  }
}

/** A target outside of what the address of the connection names. */
const isElsewhere = ({ place }: ConnectionCard, target: PublicationTarget): boolean => {
  const typed = target.to === 'bitbucket' ? target.repository.trim() : ''
  return place !== '' && typed !== '' && typed !== place && !typed.startsWith(`${place}/`)
}

interface PlaceLimitsProps {
  readonly place: ConnectionCard
  readonly target: PublicationTarget
}

/** What the token of a connection cannot do, or may be refused, of what is about to be published. */
export const PlaceLimits = ({ place, target }: PlaceLimitsProps) => {
  const wanted = usesFor(target)
  const lacking = place.uses.filter(
    ({ use, missing }) => wanted.includes(use) && missing.length > 0,
  )
  const elsewhere = place.restrictions.filter(
    ({ action }) => action === 'other-places' && isElsewhere(place, target),
  )
  if (lacking.length === 0 && elsewhere.length === 0) return null
  return (
    <Notice tone="warn" role="status" title={text.limits}>
      {lacking.map(({ use, missing }) => (
        <p key={use}>{text.scopesLacking(useWording[use], missing)}</p>
      ))}
      {elsewhere.map((restriction) => (
        <p key={restriction.action}>{wordRestriction(restriction)}</p>
      ))}
    </Notice>
  )
}
