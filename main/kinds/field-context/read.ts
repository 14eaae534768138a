import type { ConfigObject } from '#contract/model/config-object'
import { AppError } from '#contract/model/failure'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import { unordered } from '../unordered.ts'
import { textIn } from '../wanted-members.ts'
import { type ContextAnswer, fieldContextEndpoints as endpoints } from './endpoints.ts'
import { hasDefaults, hasOptions } from './field-types.ts'
import { globalContextKey } from './model.ts'
import { normaliseDefault } from './normalise-default.ts'
import { optionData, optionIds, optionTree, type SiteOption } from './option-tree.ts'
import { createDefaultsReader, type DefaultsReader } from './read-defaults.ts'

/** Contexts of a field without what they hold for. */
export const listContexts = (
  api: JiraApi,
  fieldId: string,
  contextIds?: readonly string[],
): Promise<readonly ContextAnswer[]> =>
  api.list(endpoints.contexts, {
    path: { fieldId },
    query: contextIds ? { contextId: contextIds } : {},
  })

/** The options of a context, with their ids. */
export const readOptions = async (
  api: JiraApi,
  fieldId: string,
  contextId: string,
): Promise<readonly SiteOption[]> =>
  optionTree(await api.list(endpoints.options, { path: { fieldId, contextId } }))

/** Natural key of a context within its field. */
export const contextKey = (context: {
  readonly name: string
  readonly isGlobalContext: boolean
}) => (context.isGlobalContext ? globalContextKey : nameKey(context.name))

/** What Jira answers for a field's contexts apart from them, by context id. */
interface Surroundings {
  readonly projects: ReadonlyMap<string, readonly string[]>
  readonly issueTypes: ReadonlyMap<string, readonly string[]>
}

const readSurroundings = async (
  api: JiraApi,
  fieldId: string,
  contexts: readonly ContextAnswer[],
): Promise<Surroundings> => {
  const path = { fieldId }
  const [projects, issueTypes] = await Promise.all([
    contexts.every((context) => context.isGlobalContext)
      ? []
      : api.list(endpoints.projects, { path }),
    contexts.every((context) => context.isAnyIssueType)
      ? []
      : api.list(endpoints.issueTypes, { path }),
  ])
  const grouped = <Row extends { readonly contextId: string }>(
    rows: readonly Row[],
    idOf: (row: Row) => string | null | undefined,
  ): ReadonlyMap<string, readonly string[]> => {
    const byContext = Map.groupBy(rows, (row) => row.contextId)
    return new Map(
      [...byContext].map(([id, own]) => [id, own.flatMap((row) => idOf(row) ?? [])] as const),
    )
  }
  return {
    projects: grouped(projects, (row) => row.projectId),
    issueTypes: grouped(issueTypes, (row) => row.issueTypeId),
  }
}

/**
 * A field's contexts, or the named ones. A global context cannot be narrowed to issue types any
 * more (CHANGE-3019), so what an old one was narrowed to is a fact and not carried; the same goes
 * for default values of single issue types, which nothing can write (jira-api 3.12, 4.2).
 */
export const readContextsOf = async (
  api: JiraApi,
  field: ConfigObject,
  readDefaults: DefaultsReader,
  contextIds?: readonly string[],
): Promise<readonly ConfigObject[]> => {
  const type = textIn(field.data, 'type')
  const contexts = await listContexts(api, field.id, contextIds)
  if (contexts.length === 0) return []
  const [surroundings, defaults, options] = await Promise.all([
    readSurroundings(api, field.id, contexts),
    hasDefaults(type) ? readDefaults(field.id, contextIds) : undefined,
    Promise.all(contexts.map(({ id }) => (hasOptions(type) ? readOptions(api, field.id, id) : []))),
  ])
  return contexts.map((context, index): ConfigObject => {
    const issueTypes = context.isAnyIssueType ? [] : (surroundings.issueTypes.get(context.id) ?? [])
    const projects = context.isGlobalContext ? [] : (surroundings.projects.get(context.id) ?? [])
    const own = options[index] ?? []
    const preset = defaults?.get(context.id)
    return {
      kind: 'fieldContext',
      id: context.id,
      name: context.name,
      naturalKey: contextKey(context),
      owner: { kind: 'field', id: field.id },
      protection: 'none',
      data: {
        name: context.name,
        description: context.description,
        allProjects: context.isGlobalContext,
        projects: unordered(projects.map((id) => reference('project', id))),
        issueTypes: context.isGlobalContext
          ? []
          : unordered(issueTypes.map((id) => reference('issueType', id))),
        options: optionData(own),
        default: normaliseDefault(preset?.value, own),
      },
      facts: {
        narrowedToIssueTypes: context.isGlobalContext ? unordered(issueTypes) : [],
        issueTypeDefaults: preset?.issueTypeDefaults ?? 0,
        // Texts and workflow rules name options by them.
        ...(own.length > 0 ? { optionIds: optionIds(own) } : {}),
      },
    }
  })
}

const hiding: ReadonlySet<number> = new Set([400, 403])

/**
 * All contexts of all custom fields that can have some and are not locked. A field that Jira lists
 * but does not find has none; one whose contexts it refuses to show is a gap; other failures end
 * the reading.
 */
export const readFieldContexts = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const fields = await context.of('field')
  const readDefaults = createDefaultsReader(context.api)
  const readings = await Promise.all(
    fields
      .filter((field) => field.protection === 'none' && field.facts.contextsCount !== 0)
      .map(async (field) => {
        try {
          return await readContextsOf(context.api, field, readDefaults)
        } catch (error) {
          const failure = error instanceof AppError ? error.failure : undefined
          if (failure?.status === 404) return []
          if (!failure || !hiding.has(failure.status ?? 0)) throw error
          context.gap({
            kind: 'fieldContext',
            what: field.name,
            code: failure.code,
            reason: failure.details.join(' '),
          })
          return []
        }
      }),
  )
  return readings.flat()
}
