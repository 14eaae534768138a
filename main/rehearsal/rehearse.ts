import { rm } from 'node:fs/promises'
import type { Decision } from '#contract/model/decision'
import { attempt } from '#contract/model/failure'
import type { Plan, Step } from '#contract/model/plan'
import type { Rehearsal } from '#contract/model/rehearsal'
import { type Gap, productOf, type Snapshot } from '#contract/model/snapshot'
import type { Clock } from '#domain/ports'
import { isUnseen } from '#domain/unseen'
import { deploymentFolder } from '#engine/deployment-folder'
import { proveDeployment } from '#engine/prove-deployment'
import { type Connection, connect } from '#jira/connect'
import type { Recorder } from '#jira/recorder'
import { throwIfCancelled } from '#jira/sleep'
import { kindModelsOn } from '#kinds/products'
import { takeSnapshot } from '#kinds/take-snapshot'
import { readJournal } from '#store/journal-file'
import { makeFolder } from '#store/write-whole-file'
import { type JiraOpinion, unasked } from './ask-jira.ts'
import { deployInto } from './deploy-into.ts'
import { isHindered, judgeSteps } from './judge-steps.ts'
import { type RehearsalNews, tellKinds, tellSteps } from './rehearsal-news.ts'
import { rehearsalResult } from './rehearsal-result.ts'
import type { ServeReplica } from './replica-port.ts'
import { takeBack } from './take-back.ts'
import { unlikeObjects } from './unlike-objects.ts'

/** What rehearsing a plan takes. */
export interface RehearsalInput {
  readonly plan: Plan
  readonly source: Snapshot
  /** The destination as the plan saw it: the twin is made from it. */
  readonly before: Snapshot
  /** When both sites were last equal, where the plan knew it. */
  readonly base?: Snapshot | undefined
  readonly decisions: readonly Decision[]
  /** Steps of a second plan that the user did not want. */
  readonly isLeftOut?: ((step: Step) => boolean) | undefined
  readonly serve: ServeReplica
  /** For the journals; it is gone with all that is in it when the rehearsal is over. */
  readonly folder: string
  /** Steps in flight at once. */
  readonly width: number
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly recorder?: Recorder | undefined
  /** Without it the destination is not asked. */
  readonly askJira?: (() => Promise<JiraOpinion>) | undefined
  readonly onNews: (news: RehearsalNews) => void
}

/** Kinds of which the snapshot names objects without all that they are: stand-ins have their places. */
const knownByHalf = ({ site, objects }: Snapshot): readonly Gap[] => {
  const models = kindModelsOn(productOf(site))
  const kinds = new Set(
    objects
      .filter((one) => one.protection === 'locked' && Object.values(one.data).some(isUnseen))
      .map(({ kind }) => kind),
  )
  return [...kinds].map((kind) => ({
    kind,
    what: models.get(kind)?.title.many ?? kind,
    code: 'known-by-half',
    reason: '',
  }))
}

/** The very plan deployed into the replica, and read back. */
const deployAndProve = async (input: RehearsalInput, destination: Connection) => {
  const { plan, clock, signal, onNews } = input
  const files = deploymentFolder(input.folder)
  const asMade = await takeSnapshot(destination, clock)
  const unlikeOf = unlikeObjects(input.before, asMade)
  throwIfCancelled(signal, plan.destination.address)
  const atStart = destination.requests()
  const { outcomes, stopped } = await deployInto({
    ...input,
    destination,
    journalPath: files.journal,
    runId: 'rehearsal',
    isUnlike: (step) => unlikeOf(step).length > 0,
    onEvent: tellSteps('deploying', plan, onNews),
  })
  throwIfCancelled(signal, plan.destination.address)
  const atEnd = destination.requests()
  const onVerifying = tellKinds(plan.destination, onNews)
  const proof = await attempt(() =>
    proveDeployment({ ...input, destination, files, outcomes, onVerifying }),
  )
  throwIfCancelled(signal, plan.destination.address)
  const journal = await attempt(() => readJournal(files.journal))
  return {
    asMade,
    unlikeOf,
    outcomes,
    stopped,
    proof,
    records: journal.ok ? journal.value : [],
    requests: { deploy: atEnd - atStart, verify: destination.requests() - atEnd },
  }
}

const rehearseOn = async (
  input: RehearsalInput,
  destination: Connection,
  begunAt: string,
): Promise<Rehearsal> => {
  const { plan, before, signal } = input
  const performance = await deployAndProve(input, destination)
  const { outcomes, proof, records, asMade, unlikeOf } = performance
  const opinion = (await input.askJira?.()) ?? unasked(null)
  const steps = judgeSteps({
    plan,
    outcomeOf: outcomes.of,
    askedOf: (stepId) => opinion.of.get(stepId),
    models: kindModelsOn(productOf(before.site)),
    gaps: [...before.gaps, ...knownByHalf(before)],
    unlikeOf,
  })
  const hindered = new Set(steps.filter(isHindered).map(({ stepId }) => stepId))
  const now = proof.ok ? proof.value.now : undefined
  const undone =
    now === undefined || outcomes.count('done') === 0
      ? null
      : await takeBack({
          ...input,
          records,
          outcomes,
          asMade,
          now,
          destination,
          isHindered: (stepId) => hindered.has(stepId),
        })
  throwIfCancelled(signal, plan.destination.address)
  return rehearsalResult({ ...input, ...performance, steps, hindered, undone, opinion, begunAt })
}

/**
 * Tries a plan out: makes a twin from the snapshot of its destination, deploys the plan into it by
 * the very code over real HTTP, reads it back, undoes it and compares. What goes wrong there is in
 * the result; throws AppError when it is stopped (`net.cancelled`) or cannot be begun (`file.…`).
 * Leaves nothing behind.
 */
export const rehearse = async (input: RehearsalInput): Promise<Rehearsal> => {
  const begunAt = input.clock()
  const { before, folder, signal } = input
  throwIfCancelled(signal, input.plan.destination.address)
  await makeFolder(folder)
  const isDataCenter = productOf(before.site) === 'data-center'
  const replica = await input.serve(before)
  try {
    const connection = await connect({
      address: replica.address,
      presented: replica.presented,
      ...(isDataCenter ? {} : { knownWay: before.seenBy.token }),
      sleep: () => Promise.resolve(),
      recorder: input.recorder,
    })
    // Data Center goes by its address, and a replica has another one.
    const site = { ...connection.site, cloudId: before.site.cloudId }
    return await rehearseOn(input, { ...connection, site }, begunAt)
  } finally {
    await replica.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
