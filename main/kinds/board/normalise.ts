import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import { parseJql } from '../text/jql/parse-jql.ts'
import type { TextLookup } from '../text/lookup.ts'
import type { BoardAnswer, BoardConfiguration, QuickFilterAnswer } from './endpoints.ts'

/** A board that can be seen. */
export type NamedBoard = BoardAnswer & { readonly name: string }

/** All that Jira tells of a board. */
export interface BoardReading {
  readonly board: NamedBoard
  readonly configuration: BoardConfiguration
  readonly quickFilters: readonly QuickFilterAnswer[]
}

const columns = ({ columnConfig }: BoardConfiguration): JsonObject => ({
  columns: (columnConfig?.columns ?? []).map(({ name, statuses, min, max }) => ({
    name,
    statuses: (statuses ?? []).map(({ id }) => reference('status', id)),
    min: min ?? null,
    max: max ?? null,
  })),
  constraint: columnConfig?.constraintType ?? 'none',
})

const estimation = ({ estimation: found }: BoardConfiguration): Json => {
  if (!found) return null
  const id = found.field?.fieldId ?? null
  return { type: found.type, field: id?.startsWith('customfield_') ? reference('field', id) : id }
}

/** What tells boards of one name in one project apart. */
export const boardKey = (name: string, type: string): string => `${nameKey(name)}|${type}`

/** A board, normalised. `lookup` knows what its JQL texts name. */
export const normaliseBoard = (
  { board, configuration, quickFilters }: BoardReading,
  lookup: TextLookup,
): ConfigObject => {
  const { id, name, type, location } = board
  const query = configuration.subQuery?.query
  return {
    kind: 'board',
    id,
    name,
    naturalKey: boardKey(name, type),
    ...(location?.projectId ? { owner: { kind: 'project', id: location.projectId } } : {}),
    protection: 'none',
    data: {
      name,
      type,
      filter: configuration.filter ? reference('filter', configuration.filter.id) : null,
      columns: columns(configuration),
      estimation: estimation(configuration),
      quickFilters: quickFilters.map((filter) => ({
        name: filter.name,
        description: filter.description,
        jql: parseJql(filter.jql, lookup),
      })),
      // No other board has one, with Jira or by hand.
      ...(type === 'kanban' ? { subQuery: query ? parseJql(query, lookup) : null } : {}),
    },
    facts: {},
  }
}
