import { z } from 'zod'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { Json, JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import type { Endpoint } from '#jira/endpoint'

const result = z.object({
  fieldId: z.string().nullish(),
  success: z.boolean(),
  error: z.unknown().optional(),
})

/** What became of one part of a request. */
export type PartResult = z.infer<typeof result>

/** Where there is no body (204, and 200 of some operations), all went well. */
export const resultsAnswer = z
  .object({ results: z.array(result).nullish() })
  .nullish()
  .transform((answer): readonly PartResult[] => answer?.results ?? [])

/** Entries of one request; no limit is documented, so as many as lists have on a page. */
const entriesAtOnce = 100

const messageOf = (error: unknown): string => {
  if (typeof error === 'string') return error
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return String(error.message)
  }
  return 'Jira gave no reason.'
}

/** Where the parts of a change go and what they are called. */
export interface FieldPartsInput {
  readonly api: JiraApi
  readonly endpoint: Endpoint<readonly PartResult[]>
  /** What is changed, for people. */
  readonly subject: string
  /** Names of fields, asked for only when one failed. */
  readonly namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

type Entries = readonly (readonly [string, Json])[]

/** How the parts of one request ended; where all were refused, Jira names fields by id only. */
const attemptParts = async ({ api, endpoint }: FieldPartsInput, entries: Entries) => {
  const sent = await attempt(() => api.call(endpoint, { body: Object.fromEntries(entries) }))
  if (sent.ok) return { failed: sent.value.filter(({ success }) => !success), refusal: undefined }
  if (sent.failure.code !== 'jira.rejected') throw new AppError(sent.failure)
  return { failed: [], refusal: sent.failure }
}

const sendEntries = async (input: FieldPartsInput, entries: Entries): Promise<void> => {
  const { subject, namesOf } = input
  const first = await attemptParts(input, entries)
  if (first.refusal) {
    const names = await namesOf(entries.map(([id]) => id))
    const about = entries.map(([id]) => `“${names.get(id) ?? id}”`).join(', ')
    const details = [...first.refusal.details, `It was about ${about}.`]
    throw new AppError({ ...first.refusal, subject, details })
  }
  const ids = new Set(first.failed.map(({ fieldId }) => fieldId))
  if (ids.size === 0) return
  const again = await attemptParts(
    input,
    entries.filter(([id]) => ids.has(id)),
  )
  const failed = again.refusal ? first.failed : again.failed
  if (failed.length === 0) return
  const names = await namesOf(failed.flatMap(({ fieldId }) => fieldId ?? []))
  const details = failed.map(
    ({ fieldId, error }) => `“${names.get(fieldId ?? '') ?? fieldId}”: ${messageOf(error)}`,
  )
  throw new AppError(failure('jira.rejected', subject, [...new Set(details)]))
}

/**
 * Sends a body that is a map by field id. Jira may carry out some of it and answer 207: the fields
 * that failed are sent once more, since each entry states what shall be and may be repeated. What
 * fails again is told by name with Jira's reason; what went well stays.
 */
export const sendByField = async (input: FieldPartsInput, parts: JsonObject): Promise<void> => {
  const all = Object.entries(parts)
  for (let at = 0; at < all.length; at += entriesAtOnce) {
    await sendEntries(input, all.slice(at, at + entriesAtOnce))
  }
}
