import type { Plan } from '#contract/model/plan'
import type { RunEvent } from '#contract/model/run'
import { productOf, type SiteStamp } from '#contract/model/snapshot'
import { kindsOn } from '#kinds/products'
import { kindModels } from '#kinds/registry'

/** How far a rehearsal is; every part counts anew. */
export interface RehearsalNews {
  readonly part: 'deploying' | 'verifying' | 'undoing'
  /** What has just been done or read, in words. */
  readonly kindTitle: string
  readonly done: number
  readonly total: number
}

type Tell = (news: RehearsalNews) => void

/** Tells of the steps of a plan, as they end. */
export const tellSteps = (
  part: 'deploying' | 'undoing',
  plan: Pick<Plan, 'steps'>,
  tell: Tell,
): ((event: RunEvent) => void) => {
  let [done, total] = [0, 0]
  return (event) => {
    if (event.event === 'started') [done, total] = [event.alreadyDone, event.total]
    if (event.event !== 'step-ended') return
    done += 1
    const kind = plan.steps.find(({ id }) => id === event.stepId)?.kind ?? ''
    tell({ part, kindTitle: kindModels.get(kind)?.title.many ?? kind, done, total })
  }
}

/** Tells of the kinds, as they are read back from a site. */
export const tellKinds = (site: SiteStamp, tell: Tell): ((kind: string) => void) => {
  const kinds = kindsOn(productOf(site))
  let done = 0
  return (kind) => {
    done += 1
    const kindTitle = kindModels.get(kind)?.title.many ?? kind
    tell({ part: 'verifying', kindTitle, done, total: kinds.length })
  }
}
