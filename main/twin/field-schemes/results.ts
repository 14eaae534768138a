import { noContent, type Reply } from '../http/reply.ts'

/** One row of `results`: what was tried, and why it failed if it did. */
export interface Outcome {
  readonly success: boolean
  readonly error?: unknown
  /** What it was tried on: `schemeId`, `fieldId`, `projectId` … */
  readonly [member: string]: unknown
}

/**
 * Answers a request of many parts: 200 when all went well, 207 when some did, 400 when none did, 204
 * when there was nothing to do. What went well is done in each case.
 */
export function replyResults(results: readonly Outcome[]): Reply {
  if (results.length === 0) return noContent()
  const good = results.filter((one) => one.success).length
  const status = good === results.length ? 200 : good === 0 ? 400 : 207
  return { status, body: { results } }
}

/** `success`, and `error` when there is one. */
export function outcome(error: string | undefined): Outcome {
  return error === undefined ? { success: true } : { error, success: false }
}
