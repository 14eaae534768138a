import { createHash } from 'node:crypto'
import type { EvidenceEntry, EvidenceFact } from '#contract/model/evidence'
import type { Failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import type { JournalRecord, RunEvent, StepOutcome } from '#contract/model/run'
import type { AccountStamp } from '#contract/model/snapshot'
import { canonicalJson } from '#domain/canonical-json'
import { objectOf } from '#domain/deployment/outcome-object'
import type { Clock } from '#domain/ports'
import type { AnswerBody } from '#jira/answer'
import type { Connection } from '#jira/connect'
import type { SeenRequest } from '#jira/observed-transport'
import type { Disk } from '#store/disk'
import { type EvidenceFile, openEvidence } from '#store/evidence-file'

/** What the chain of evidence of a run is begun with. */
export interface EvidenceOptions {
  readonly path: string
  readonly planHash: string
  readonly runId: string
  readonly by: AccountStamp
  /** Version of Slipway. */
  readonly version: string
  /** What the user entered for secrets: taken out before anything is digested. */
  readonly secrets: readonly string[]
  readonly clock: Clock
  readonly disk?: Disk | undefined
}

/** The chain of evidence of a run that is under way. */
export interface EvidenceLog {
  /**
   * Opens the file and notes that the run begins, or goes on by what its journal holds: once, when
   * nobody else has the run. Before, nothing is noted. The journal knows more where a process was
   * killed before it wrote both: such steps are noted now. Throws AppError (`file.…`).
   */
  begin(journal: readonly JournalRecord[]): Promise<void>
  /** The same connection, whose requests come into the chain. */
  watch(connection: Connection): Connection
  take(event: RunEvent): void
  entries(): readonly EvidenceEntry[]
  /** Lets the file go. Gives why not everything is on the disk, if so. */
  close(): Promise<Failure | undefined>
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const textOf = (body: AnswerBody): string | undefined => {
  if (body.kind === 'empty') return undefined
  if (body.kind === 'text') return body.text
  return canonicalJson(body.kind === 'picture' ? body.picture : body.value)
}

/** Takes secrets out of a text, as they are and as JSON writes them. */
const concealIn = (secrets: readonly string[]): ((text: string) => string) => {
  const hidden = [...new Set(secrets.flatMap((one) => [one, JSON.stringify(one).slice(1, -1)]))]
    .filter((one) => one !== '')
    .toSorted((a, b) => b.length - a.length)
  return (text) => hidden.reduce((clean, secret) => clean.replaceAll(secret, '‹secret›'), text)
}

/** How a step ended, for the chain. */
const endOf = (stepId: string, at: string, outcome: StepOutcome): EvidenceFact => ({
  entry: 'step',
  at,
  stepId,
  state: outcome.state,
  destinationId: objectOf(outcome) ?? null,
})

/** Steps that ended last otherwise by the journal than by the chain, in the journal's order. */
const untoldEnds = (
  journal: readonly JournalRecord[],
  entries: readonly EvidenceEntry[],
): readonly EvidenceFact[] => {
  const told = new Map(
    entries.flatMap((one) => (one.entry === 'step' ? [[one.stepId, one.state] as const] : [])),
  )
  const last = new Map(
    journal.flatMap((one) => (one.record === 'step-ended' ? [[one.stepId, one] as const] : [])),
  )
  return [...last.values()].flatMap(({ stepId, at, outcome }) =>
    told.get(stepId) === outcome.state ? [] : [endOf(stepId, at, outcome)],
  )
}

/** Keeps the chain of evidence of a run. Bodies are digested in canonical form, and never kept. */
export const keepEvidence = (options: EvidenceOptions): EvidenceLog => {
  const { path, planHash, runId, version, clock, disk } = options
  const conceal = concealIn(options.secrets)
  const { accountId, displayName } = options.by
  let file: EvidenceFile | undefined

  const bodyOf = (body: Json | undefined): string =>
    body === undefined ? '' : conceal(canonicalJson(body))

  const see = ({ request, answer, status, milliseconds }: SeenRequest): void => {
    const { method, path: asked, body, picture, watcher } = request
    const said = answer && textOf(answer.body)
    file?.append({
      entry: 'request',
      at: clock(),
      stepId: watcher?.stepId ?? null,
      method,
      path: asked.replace(/\?.*$/s, ''),
      status,
      request: digest(`${method} ${conceal(asked)}\n${bodyOf(picture ?? body)}`),
      answer: said === undefined ? null : digest(conceal(said)),
      milliseconds,
    })
  }

  return {
    begin: async (journal) => {
      if (file !== undefined) return
      file = await openEvidence(path, planHash, disk)
      file.append({
        entry: 'run',
        at: clock(),
        runId,
        planHash,
        by: { accountId, displayName },
        version,
        goesOn: journal.length > 0 && file.isNew,
      })
      for (const fact of untoldEnds(journal, file.entries())) file.append(fact)
    },
    watch: (connection) => ({ ...connection, api: connection.api.withObserver(see) }),
    take: (event) => {
      if (event.event !== 'step-ended') return
      file?.append(endOf(event.stepId, clock(), event.outcome))
    },
    entries: () => file?.entries() ?? [],
    close: async () => file?.close(),
  }
}
