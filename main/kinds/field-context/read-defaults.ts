import { AppError } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { fieldContextEndpoints as endpoints } from './endpoints.ts'

/** A context's default value as Jira answers it, and how many issue types have one of their own. */
export interface ContextDefault {
  readonly value: JsonObject | undefined
  readonly issueTypeDefaults: number
}

type ContextQuery = Readonly<Record<string, readonly string[]>>

const refusedWith = (error: unknown, statuses: readonly number[]): boolean =>
  error instanceof AppError && statuses.includes(error.failure.status ?? 0)

const readNew = async (
  api: JiraApi,
  fieldId: string,
  query: ContextQuery,
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
  query: ContextQuery,
): Promise<ReadonlyMap<string, ContextDefault>> => {
  const answers = await api.list(endpoints.oldDefaults, { path: { fieldId }, query })
  return new Map(
    answers.map((value) => [value.contextId, { value: value as JsonObject, issueTypeDefaults: 0 }]),
  )
}

/** Reads the default values of a field's contexts, all or the named ones, by context id. */
export type DefaultsReader = (
  fieldId: string,
  contextIds?: readonly string[],
) => Promise<ReadonlyMap<string, ContextDefault>>

/**
 * Makes a reader of default values. Sites answer either the operation of 2026 or the one it
 * replaces (jira-api 3.12): the first request finds out which, and those after it wait for that. A
 * field type of an app that has no defaults is refused with 400 by Jira and has none here. Other
 * failures are AppErrors.
 */
export const createDefaultsReader = (api: JiraApi): DefaultsReader => {
  let newAnswers: Promise<boolean> | undefined

  /** A 404 may be about the field: only an old operation that answers proves the new one missing. */
  const findOut = async (fieldId: string, query: ContextQuery) => {
    try {
      return { defaults: await readNew(api, fieldId, query), newIsThere: true }
    } catch (error) {
      if (!refusedWith(error, [404, 405, 410])) throw error
      return { defaults: await readOld(api, fieldId, query), newIsThere: false }
    }
  }

  const read = async (fieldId: string, query: ContextQuery) => {
    if (newAnswers) {
      return (await newAnswers) ? readNew(api, fieldId, query) : readOld(api, fieldId, query)
    }
    const first = findOut(fieldId, query)
    newAnswers = first.then(
      ({ newIsThere }) => newIsThere,
      () => true,
    )
    return (await first).defaults
  }

  return async (fieldId, contextIds) => {
    try {
      return await read(fieldId, contextIds ? { contextId: contextIds } : {})
    } catch (error) {
      if (refusedWith(error, [400])) return new Map()
      throw error
    }
  }
}
