import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { SiteStamp } from '#contract/model/snapshot'

/** What keeps a destination to itself: a run, or the exchange of what one signs in to it with. */
type Holder = 'run' | 'sign-in'

/** Destinations that are kept to one thing at a time. */
export interface HeldDestinations {
  /**
   * Keeps a destination. Gives what lets go of it. Throws AppError where it is kept already:
   * `run.in-progress`, or `run.uses-sign-in` for a sign-in, while a run has it;
   * `site.sign-in-changing` while its sign-in is exchanged.
   */
  hold(destination: Pick<SiteStamp, 'cloudId' | 'title'>, holder: Holder): () => void
  /** Titles of those that runs have. */
  ofRuns(): readonly string[]
}

const refusals: Readonly<Record<Holder, Readonly<Record<Holder, FailureCode>>>> = {
  run: { run: 'run.in-progress', 'sign-in': 'run.uses-sign-in' },
  'sign-in': { run: 'site.sign-in-changing', 'sign-in': 'site.sign-in-changing' },
}

/** Makes an empty list. */
export const createHeldDestinations = (): HeldDestinations => {
  const held = new Map<string, { readonly title: string; readonly holder: Holder }>()
  return {
    hold: ({ cloudId, title }, holder) => {
      const present = held.get(cloudId)
      if (present !== undefined) {
        throw new AppError(failure(refusals[present.holder][holder], title))
      }
      held.set(cloudId, { title, holder })
      return () => void held.delete(cloudId)
    },
    ofRuns: () =>
      [...held.values()].flatMap(({ title, holder }) => (holder === 'run' ? [title] : [])),
  }
}
