import type { RunSummary } from '#contract/model/run-view'
import { wordWhyAndInstead } from '#contract/wording/connection-wording'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { useRestrictedLeft } from '../result/use-restricted-left.ts'

/** What the sign-in at hand may not be enough for of a run that is offered, in a sentence each. */
export const RestrictedOffer = ({ summary }: { readonly summary: RunSummary }) =>
  useRestrictedLeft(summary).map(({ restriction, changes }) => (
    <p key={restriction.action}>
      {confirmText.restricted(changes.length, restriction.force)}. {wordWhyAndInstead(restriction)}
    </p>
  ))
