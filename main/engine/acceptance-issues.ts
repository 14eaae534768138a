import type { AcceptanceCheck } from '#contract/model/acceptance'
import { attempt, type Failure } from '#contract/model/failure'
import { isJsonObject, type JsonObject } from '#contract/model/json'
import { type FieldToFill, type Filling, fillField } from '#domain/acceptance/fill-field'
import { nextMove, type OfferedTransition, transitionKey } from '#domain/acceptance/walk-workflow'
import type { WriteWatcher } from '#domain/ports'
import type { JiraClient } from '#jira/client'
import {
  acceptanceEndpoints,
  type FieldAnswer,
  type TransitionAnswer,
} from '#kinds/acceptance/endpoints'

/** What trying the issues of a project takes. */
export interface IssueTrial {
  /** Given up when the run is stopped. */
  readonly reader: JiraClient
  /** Never cancelled. */
  readonly api: JiraClient
  readonly watcher: WriteWatcher
  readonly projectId: string
  readonly filling: Filling
  readonly signal: AbortSignal
  readonly add: (
    subject: AcceptanceCheck['subject'],
    of: string,
    outcome: AcceptanceCheck['outcome'],
    details?: readonly string[],
  ) => void
}

/** An issue type of the project. */
export interface TriedType {
  readonly id: string
  readonly name: string
  readonly subtask?: boolean | null | undefined
}

/** What Jira said against it, or else what went wrong. */
export const reasonsOf = ({ code, details }: Failure): readonly string[] =>
  details.length > 0 ? details : [code]

const toFill = (id: string, answer: FieldAnswer): FieldToFill => ({
  id,
  name: answer.name,
  required: answer.required,
  hasDefault: answer.hasDefaultValue === true,
  type: answer.schema.type,
  items: answer.schema.items,
  custom: answer.schema.custom,
  allowed: (answer.allowedValues ?? []).filter(isJsonObject),
})

/** Set by who makes the issue, whatever Jira says of them. */
const given: ReadonlySet<string> = new Set(['project', 'issuetype', 'parent', 'summary'])

interface Filled {
  readonly values: JsonObject
  /** Names of the fields that have to be filled. */
  readonly required: readonly string[]
  /** Those of them for which no value is known. */
  readonly open: readonly string[]
}

const fillRequired = (fields: readonly FieldToFill[], filling: Filling): Filled => {
  const required = fields.filter(
    (field) => field.required && !field.hasDefault && !given.has(field.id),
  )
  const filled = required.map((field) => ({ field, value: fillField(field, filling) }))
  return {
    values: Object.fromEntries(
      filled.flatMap(({ field, value }) => (value === undefined ? [] : [[field.id, value]])),
    ),
    required: required.map(({ name }) => name),
    open: filled.flatMap(({ field, value }) => (value === undefined ? [field.name] : [])),
  }
}

/** Fields that Jira offers where an issue of a type is made. */
export const offeredFields = async (
  { reader, projectId }: IssueTrial,
  { id }: TriedType,
): Promise<readonly FieldToFill[]> => {
  const path = { projectIdOrKey: projectId, issueTypeId: id }
  const fields = await reader.list(acceptanceEndpoints.fields, { path })
  return fields.map((field) => toFill(field.fieldId, field))
}

/** Makes an issue with all that its type requires; gives its key, or undefined when Jira said no. */
export const tryIssue = async (
  trial: IssueTrial,
  type: TriedType,
  fields: readonly FieldToFill[],
  parent: string | undefined,
): Promise<string | undefined> => {
  const { values, required, open } = fillRequired(fields, trial.filling)
  const made = await attempt(() =>
    trial.api.withWatcher(trial.watcher).call(acceptanceEndpoints.createIssue, {
      body: {
        fields: {
          ...values,
          project: { id: trial.projectId },
          issuetype: { id: type.id },
          summary: `Slipway acceptance run: ${type.name}`,
          ...(parent === undefined ? {} : { parent: { key: parent } }),
        },
      },
    }),
  )
  if (open.length > 0) trial.add('required', type.name, 'not-checked', open)
  else trial.add('required', type.name, made.ok ? 'fits' : 'refused', required)
  if (made.ok) trial.add('create', type.name, 'fits')
  else trial.add('create', type.name, 'refused', reasonsOf(made.failure))
  return made.ok ? made.value.key : undefined
}

const asOffered = ({ id, to }: TransitionAnswer): OfferedTransition => ({ id, to: to.id })

/**
 * Takes every transition that Jira offers to issues of a type, each once from each status. Gives the names
 * of those that were offered at all.
 */
export const walkTransitions = async (
  trial: IssueTrial,
  type: TriedType,
  firstKey: string,
  another: () => Promise<string | undefined>,
): Promise<ReadonlySet<string>> => {
  const { reader, api, watcher, signal, add } = trial
  const answers = new Map<string, readonly TransitionAnswer[]>()
  const offered = new Map<string, readonly OfferedTransition[]>()
  const statusNames = new Map<string, string>()
  const [tried, refused] = [new Set<string>(), new Set<string>()]
  let key = firstKey

  const look = async (): Promise<string> => {
    const path = { issueIdOrKey: key }
    const { fields } = await reader.call(acceptanceEndpoints.issue, {
      path,
      query: { fields: 'status' },
    })
    const { id, name } = fields.status
    statusNames.set(id, name)
    if (!offered.has(id)) {
      const query = { expand: 'transitions.fields' }
      const { transitions } = await reader.call(acceptanceEndpoints.transitions, { path, query })
      answers.set(id, transitions)
      offered.set(id, transitions.map(asOffered))
    }
    return id
  }

  const take = async (from: string, chosen: OfferedTransition): Promise<void> => {
    const answer = answers.get(from)?.find(({ id }) => id === chosen.id)
    if (answer === undefined) throw new Error('a transition that nobody offered')
    const fields = Object.entries(answer.fields ?? {}).map(([id, one]) => toFill(id, one))
    const { values } = fillRequired(fields, trial.filling)
    const body = { transition: { id: chosen.id }, fields: values }
    const taken = await attempt(() =>
      api
        .withWatcher(watcher)
        .call(acceptanceEndpoints.transit, { path: { issueIdOrKey: key }, body }),
    )
    const known = transitionKey(from, chosen)
    if (!taken.ok) refused.add(known)
    if (tried.has(known)) return
    tried.add(known)
    const of = `${type.name}: ${answer.name} (${statusNames.get(from)} → ${answer.to.name})`
    if (taken.ok) add('transition', of, 'fits')
    else add('transition', of, 'refused', reasonsOf(taken.failure))
  }

  let at = await look()
  const start = at
  while (!signal.aborted) {
    const next = nextMove({ offered, tried, refused }, at, start)
    if (next.move === 'done') break
    if (next.move === 'take') await take(at, next.transition)
    else {
      const other = await another()
      if (other === undefined) break
      key = other
    }
    at = await look()
  }
  return new Set([...answers.values()].flat().map(({ name }) => name))
}
