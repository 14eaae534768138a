import { useEffect, useState } from 'react'
import type { RestrictedChanges } from '#contract/model/restriction'
import type { RunSummary } from '#contract/model/run-view'
import { cardOfSite } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'

const nothing: readonly RestrictedChanges[] = []

/** What the sign-in at hand may not be enough for of what is left of a run; asked anew with each sign-in. */
export const useRestrictedLeft = (summary: RunSummary): readonly RestrictedChanges[] => {
  const look = useApp((state) => state.restrictedLeft)
  const card = useApp((state) => cardOfSite(state, summary.destination.cloudId))
  const [restricted, setRestricted] = useState(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is another sign-in.
  useEffect(() => {
    let isGone = false
    const ask = async (): Promise<void> => {
      const found = await look(summary)
      if (!isGone) setRestricted(found)
    }
    void ask()
    return () => {
      isGone = true
    }
  }, [look, summary, card])
  return restricted
}
