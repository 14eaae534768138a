import { join } from 'node:path'
import { isWriting, type Plan, type Step } from '#contract/model/plan'
import type { Rehearsal } from '#contract/model/rehearsal'
import type { JournalRecord } from '#contract/model/run'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { deploymentFolder } from '#engine/deployment-folder'
import type { OutcomeTracker } from '#engine/outcome-tracker'
import { planUndo } from '#engine/plan-undo'
import type { Connection } from '#jira/connect'
import { kindModelsOn } from '#kinds/products'
import { takeSnapshot } from '#kinds/take-snapshot'
import { makeFolder } from '#store/write-whole-file'
import { agreeToAll } from './agree-to-all.ts'
import { type DeployIntoInput, deployInto } from './deploy-into.ts'
import { differencesBetween, type ObjectKey } from './differences.ts'
import { type RehearsalNews, tellSteps } from './rehearsal-news.ts'

/** What taking a rehearsed deployment back takes. */
export interface TakeBackInput extends Pick<DeployIntoInput, 'width' | 'clock' | 'signal'> {
  readonly onNews: (news: RehearsalNews) => void
  readonly plan: Plan
  readonly records: readonly JournalRecord[]
  readonly outcomes: Pick<OutcomeTracker, 'of'>
  /** The replica before the deployment, and as it is now. */
  readonly asMade: Snapshot
  readonly now: Snapshot
  readonly destination: Connection
  readonly folder: string
  /** Steps of which the twin says nothing for sure. */
  readonly isHindered: (stepId: string) => boolean
}

/** The objects that need not be as they were: what was said to stay, and what the twin cannot judge. */
const expectedKeys = ({ plan, outcomes, isHindered }: TakeBackInput): ReadonlySet<ObjectKey> => {
  const keysOf = (step: Step): readonly ObjectKey[] => {
    const isOneWay = step.undo !== undefined && step.undo.reversible !== 'fully'
    if (!isOneWay && !isHindered(step.id)) return []
    const outcome = outcomes.of(step.id)
    const made = outcome?.state === 'done' ? [outcome.destinationId] : []
    const ids = [...made, ...(step.destinationId === undefined ? [] : [step.destinationId])]
    return ids.map((id): ObjectKey => `${step.kind}:${id}`)
  }
  return new Set(plan.steps.filter(isWriting).flatMap(keysOf))
}

/**
 * Undoes the deployment on the replica by a plan of its own, as it is undone on a site, and compares
 * the replica with how it was made.
 */
export const takeBack = async (input: TakeBackInput): Promise<NonNullable<Rehearsal['undone']>> => {
  const { plan, records, asMade, now, destination, clock } = input
  const product = productOf(asMade.site)
  const run = { runId: 'rehearsal', plan, records, before: asMade, now }
  const first = planUndo(run, clock())
  const also = agreeToAll(first.plan)
  const undo = also.length === 0 ? first : planUndo(run, clock(), also)
  const atStart = destination.requests()
  const files = deploymentFolder(join(input.folder, 'undo'))
  await makeFolder(files.folder)
  const { outcomes } = await deployInto({
    ...input,
    plan: undo.plan,
    journalPath: files.journal,
    runId: 'rehearsed-undo',
    isUnlike: () => false,
    onEvent: tellSteps('undoing', undo.plan, input.onNews),
  })
  const requests = destination.requests() - atStart
  const writing = undo.plan.steps.filter(isWriting)
  const notDone = writing.filter(({ id }) => outcomes.of(id)?.state !== 'done')
  const expected = expectedKeys(input)
  const after = await takeSnapshot(destination, clock)
  const hasFailed = ({ kind, destinationId }: Step): boolean =>
    !expected.has(`${kind}:${destinationId ?? ''}`)
  const failures = notDone.filter(hasFailed).map(({ name }) => name)
  return {
    done: writing.length - notDone.length,
    failed: failures.length,
    failures,
    differences: differencesBetween(asMade, after, {
      models: kindModelsOn(product),
      isExpected: (key) => expected.has(key),
      byName: plan.steps.some(({ action }) => action === 'delete'),
    }),
    requests,
  }
}
