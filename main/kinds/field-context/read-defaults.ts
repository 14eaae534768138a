import { AppError } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { fieldContextEndpoints as endpoints } from './endpoints.ts'

/** A context's default value as Jira answers it, and how many issue types have one of their own. */
export interface ContextDefault {
  readonly value: JsonObject | undefined
  readonly issueTypeDefaults: number
}

const refusedWith = (error: unknown, statuses: readonly number[]): boolean =>
  error instanceof AppError && statuses.includes(error.failure.status ?? 0)

const readNew = async (
  api: JiraApi,
  fieldId: string,
  query: Readonly<Record<string, readonly string[]>>,
): Promise<ReadonlyMap<string, ContextDefault>> => {
  const answers = await api.list(endpoints.defaults, { path: { fieldId }, query })
  return new Map(
    answers.map(({ contextId, defaultValues }) => {
      const own = (defaultValues ?? []).filter((one) => one.value)
      const general = own.find((one) => one.isAnyIssueType === true || !one.issueTypeId)
      return [
        contextId,
        {
          value: general?.value ?? undefined,
          issueTypeDefaults: own.filter((one) => one !== general).length,
        },
      ]
    }),
  )
}

const readOld = async (
  api: JiraApi,
  fieldId: string,
  query: Readonly<Record<string, readonly string[]>>,
): Promise<ReadonlyMap<string, ContextDefault>> => {
  const answers = await api.list(endpoints.oldDefaults, { path: { fieldId }, query })
  return new Map(
    answers.map((value) => [value.contextId, { value: value as JsonObject, issueTypeDefaults: 0 }]),
  )
}

/**
 * Sites answer either the operation of 2026 or the one it replaces (jira-api 3.12). The one that a
 * site is known to lack is not asked again in the same reading.
 */
export type DefaultsReader = (
  fieldId: string,
  contextIds?: readonly string[],
) => Promise<ReadonlyMap<string, ContextDefault>>

/**
 * Makes a reader of default values by context id. An app's field type that has none is refused with
 * 400 by Jira and answers nothing here. Other failures are AppErrors.
 */
export const createDefaultsReader = (api: JiraApi): DefaultsReader => {
  let newIsThere = true
  return async (fieldId, contextIds) => {
    const query = contextIds ? { contextId: contextIds } : {}
    try {
      if (newIsThere) {
        try {
          return await readNew(api, fieldId, query)
        } catch (error) {
          if (!refusedWith(error, [404, 405, 410])) throw error
          const answer = await readOld(api, fieldId, query)
          newIsThere = false
          return answer
        }
      }
      return await readOld(api, fieldId, query)
    } catch (error) {
      if (refusedWith(error, [400])) return new Map()
      throw error
    }
  }
}
