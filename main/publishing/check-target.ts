import { attempt, failure } from '#contract/model/failure'
import type { PublicationSubject, PublicationTarget } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import type { WriteAccess } from '#contract/model/write-access'
import type { CheckInProducts } from './check-in-products.ts'

/** What a check works with. */
export interface CheckMeans {
  readonly checkInProducts: CheckInProducts
  readonly hostOf: (connectionId: string) => Promise<string>
  readonly contentOf: (subject: PublicationSubject) => Promise<PublishedContent>
}

/** What is looked at, and for whom. */
export interface Check {
  readonly target: PublicationTarget
  /** Null: the place alone is looked at. */
  readonly subject: PublicationSubject | null
  readonly signal?: AbortSignal | undefined
}

/** It is to be seen while the preview is read, whatever is wrong with the way there. */
const longest = 20_000

/**
 * Makes what tells whether something may be written to a target, by reads alone and one sign-in. A
 * failure to ask is part of the answer: `net.timeout` where nobody answers for 20 seconds.
 */
export const createTargetCheck = ({ checkInProducts, hostOf, contentOf }: CheckMeans) => {
  /** What a space has to be asked about; other products are asked about the place alone. */
  const pageOf = async ({ target, subject }: Check) => {
    if (target.to !== 'confluence' || subject === null) return undefined
    const { identity, title, workflows } = await contentOf(subject)
    return { identity, title, hasFiles: workflows.length > 0 }
  }

  return async (check: Check): Promise<WriteAccess> => {
    const { target, signal = new AbortController().signal } = check
    const limited = AbortSignal.any([signal, AbortSignal.timeout(longest)])
    const checked = await attempt(async () =>
      checkInProducts({ target, page: await pageOf(check), signal: limited }),
    )
    if (checked.ok) return checked.value
    const isLate = limited.aborted && !signal.aborted
    const cause = isLate
      ? failure('net.timeout', await hostOf(target.connectionId))
      : checked.failure
    return { access: 'not-asked', failure: cause }
  }
}

/** Tells whether something may be written to a target. */
export type CheckTarget = ReturnType<typeof createTargetCheck>
