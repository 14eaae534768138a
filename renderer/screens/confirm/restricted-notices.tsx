import type { Confirmation } from '#contract/model/plan-view'
import { wordWhyAndInstead } from '#contract/wording/connection-wording'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { Notice } from '../../components/notice.tsx'
import { ConcernedObjects } from './concerned-objects.tsx'

/** What the way the destination is signed in to cannot do, or may be refused, and what can. */
export const RestrictedNotices = ({ restricted }: Pick<Confirmation, 'restricted'>) =>
  restricted.map(({ restriction, changes }) => {
    const title = confirmText.restricted(changes.length, restriction.force)
    return (
      <Notice key={restriction.action} tone="warn" title={title}>
        <p>
          {wordWhyAndInstead(restriction)} {confirmText.restrictedNext}
        </p>
        <ConcernedObjects items={changes} label={title} />
      </Notice>
    )
  })
