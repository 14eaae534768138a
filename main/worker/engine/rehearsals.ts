import { AppError, attempt, failure } from '#contract/model/failure'
import type { KeptRehearsal } from '#contract/model/rehearsal'
import { planHash } from '#domain/deployment/check-deployment'
import { narrowPlan } from '#domain/planning/narrow-plan'
import type { Clock } from '#domain/ports'
import { notInPlan } from '#engine/not-in-plan'
import { openSteps } from '#engine/open-steps'
import { askJira, type JiraOpinion, unasked } from '#rehearsal/ask-jira'
import { rehearse } from '#rehearsal/rehearse'
import type { ServeReplica } from '#rehearsal/replica-port'
import { loadRehearsalIfAny, rehearsalSuffix, saveRehearsal } from '#store/rehearsal-file'
import type { BorrowedConnections } from '../borrowed-connections.ts'
import type { Asked } from '../peer.ts'
import type { RehearsalQuestions } from '../rehearsal-questions.ts'
import { type Drafts, type PlannedDraft, refuseViewOnly } from './drafts.ts'
import { fileFor } from './file-for.ts'

/** What trying plans out needs of its surroundings. */
export interface RehearsalsOptions {
  /** Folder of what this session works on. */
  readonly work: string
  readonly drafts: Pick<Drafts, 'get'>
  readonly borrowed: Pick<BorrowedConnections, 'borrow'>
  readonly serve: ServeReplica
  readonly clock: Clock
}

type Input = RehearsalQuestions['plan.rehearse']['input']
type News = RehearsalQuestions['plan.rehearse']['news']

/** Rehearsals of plans, the latest of each. */
export interface Rehearsals {
  /** Throws AppError (`plan.view-only`, `plan.nothing-selected`, `net.cancelled`, `file.…`). */
  rehearse(input: Input, asked: Asked<News>): Promise<null>
  kept(planId: string, unticked: readonly string[]): Promise<KeptRehearsal>
}

const ticked = ({ plan }: PlannedDraft, unticked: readonly string[]) =>
  narrowPlan(plan, unticked).plan

/** Keeps rehearsals in a folder. */
export const keepRehearsals = (options: RehearsalsOptions): Rehearsals => {
  const { work, drafts, borrowed, serve, clock } = options
  const pathOf = (planId: string): string => fileFor(work, planId, rehearsalSuffix)
  let begun = 0

  return {
    rehearse: async ({ planId, unticked, width, destination, notAsked }, { signal, tell }) => {
      const draft = await drafts.get(planId)
      refuseViewOnly(draft)
      const plan = ticked(draft, unticked)
      if (openSteps(plan).length === 0) {
        throw new AppError(failure('plan.nothing-selected', plan.destination.address))
      }
      begun += 1
      const ask = async (): Promise<JiraOpinion> => {
        if (destination === null) return unasked(notAsked)
        const asked = await attempt(() => askJira(plan, borrowed.borrow(destination, signal)))
        return asked.ok ? asked.value : unasked(asked.failure)
      }
      const rehearsal = await rehearse({
        plan,
        source: draft.source,
        before: draft.destination,
        base: draft.base,
        decisions: draft.decisions,
        isLeftOut: notInPlan(plan),
        serve,
        folder: fileFor(work, planId, `-rehearsal-${begun}`),
        width,
        clock,
        signal,
        askJira: ask,
        onNews: tell,
      })
      await saveRehearsal(pathOf(planId), rehearsal)
      return null
    },
    kept: async (planId, unticked) => {
      const draft = await drafts.get(planId)
      const rehearsal = await loadRehearsalIfAny(pathOf(planId))
      const isStale = rehearsal !== null && rehearsal.planHash !== planHash(ticked(draft, unticked))
      return { rehearsal, isStale }
    },
  }
}
