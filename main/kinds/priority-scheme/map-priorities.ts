import { AppError, failure } from '#contract/model/failure'
import type { Json, JsonObject } from '#contract/model/json'
import { countIssues } from '../count-issues.ts'
import type { WriteContext } from '../kind.ts'
import { prioritySchemeEndpoints } from './endpoints.ts'

/** What leaves a scheme or enters it, and whom that concerns. */
export interface PriorityChange {
  readonly schemeId: string
  /** The change as `/priorityscheme/mappings` takes it. */
  readonly change: JsonObject
  /** Ids of the projects whose issues may have priorities that go. */
  readonly projectIds: readonly string[]
  /** What priorities become that no issue has. */
  readonly fallback: number
  /** Whom a refusal names. */
  readonly subject: string
}

/** Pages as large as Jira gives for the priorities to be mapped. */
const page: JsonObject = { startAt: 0, maxResults: 300 }

/**
 * What priorities that go become, in the form that Jira takes. Where an issue has one of them it is
 * what the step says; one that no issue has becomes the fallback, which changes nothing. Fails with
 * `jira.rejected` where issues have one that the step says nothing of: it is never guessed.
 */
export const priorityMappings = async (
  { api, step }: WriteContext,
  { schemeId, change, projectIds, fallback, subject }: PriorityChange,
): Promise<JsonObject> => {
  const answer = await api.call(prioritySchemeEndpoints.prioritiesToMap, {
    body: { schemeId: Number(schemeId), ...change, ...page },
  })
  const decided = new Map(step.priorityMappings.map(({ from, to }) => [from, to]))
  const mappings: [string, Json][] = []
  for (const { id, name } of answer.values ?? []) {
    const to = decided.get(id)
    if (to === undefined) {
      const jql = `project in (${projectIds.join(', ')}) AND priority = ${id}`
      const issues = projectIds.length > 0 ? await countIssues(api, jql) : 0
      if (issues > 0) {
        throw new AppError(
          failure('jira.rejected', subject, [
            `${issues} issues have the priority “${name}”, which goes; say which one they get.`,
          ]),
        )
      }
    }
    mappings.push([id, to === undefined ? fallback : Number(to)])
  }
  return Object.fromEntries(mappings)
}
