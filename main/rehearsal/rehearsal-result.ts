import type { Failure, Result } from '#contract/model/failure'
import type { Plan } from '#contract/model/plan'
import type { Rehearsal, RehearsedStep } from '#contract/model/rehearsal'
import type { JournalRecord } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { planHash } from '#domain/deployment/check-deployment'
import type { Clock } from '#domain/ports'
import { countPlan } from '#engine/plan-counts'
import type { Proof } from '#engine/prove-deployment'
import { kindModels } from '#kinds/registry'
import type { JiraOpinion } from './ask-jira.ts'
import { estimate } from './estimate.ts'
import { failedAt, verdictOf } from './judge-steps.ts'
import { requestKinds, writesOfBusiest, writesOfSteps } from './request-counts.ts'

/** All that a rehearsal has shown. */
export interface ResultInput {
  readonly plan: Plan
  readonly before: Snapshot
  readonly begunAt: string
  readonly clock: Clock
  readonly width: number
  readonly steps: readonly RehearsedStep[]
  /** Steps of which nobody can say what would have become of them. */
  readonly hindered: ReadonlySet<string>
  readonly stopped: Failure | undefined
  readonly proof: Result<Proof>
  readonly undone: Rehearsal['undone']
  readonly records: readonly JournalRecord[]
  readonly requests: { readonly deploy: number; readonly verify: number }
  readonly opinion: JiraOpinion
}

const isAllBack = (undone: Rehearsal['undone']): boolean =>
  undone === null || (undone.failed === 0 && undone.differences.length === 0)

/** Puts together what came of a rehearsal. */
export const rehearsalResult = (input: ResultInput): Rehearsal => {
  const { plan, before, steps, hindered, proof, undone, records, opinion } = input
  const remaining = proof.ok ? proof.value.remaining : null
  const isProven = remaining?.every(({ id }) => hindered.has(id)) === true
  const deploy = requestKinds(input.requests.deploy, records)
  const { verify } = input.requests
  const titleOf = (kind: string): string => kindModels.get(kind)?.title.one ?? kind
  return {
    planHash: planHash(plan),
    destination: plan.destination,
    snapshotTakenAt: before.takenAt,
    begunAt: input.begunAt,
    endedAt: input.clock(),
    verdict: verdictOf(steps, { isProven, isUndone: isAllBack(undone) }),
    steps,
    failedAt: failedAt(steps),
    waiting: countPlan(plan).blocked,
    remaining: remaining?.map(({ kind, name }) => ({ kindTitle: titleOf(kind), name })) ?? null,
    stopped: input.stopped ?? (proof.ok ? null : proof.failure),
    undone,
    requests: { deploy, verify },
    estimate: estimate({
      plan,
      writesOf: writesOfSteps(records),
      busiest: writesOfBusiest(records),
      deployReads: deploy.reads,
      verifyRequests: verify,
      width: input.width,
      measured: opinion.measured,
    }),
    measured: opinion.measured,
    notAsked: opinion.notAsked,
  }
}
