import type { ConfigObject } from '#contract/model/config-object'
import { AppError } from '#contract/model/failure'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import type { NamedObject } from '../text/lookup.ts'
import { textsOfSite, textsOfSnapshot } from '../text/read-names.ts'
import { type FilterAnswer, filterEndpoints, filterExpansions } from './endpoints.ts'
import { type FilterReading, normaliseFilter } from './normalise.ts'

/** Filters that Jira shows; administrators see those of others, shared or not. */
const search = (api: JiraApi, expand: string, id?: string): Promise<readonly FilterAnswer[]> =>
  api.list(filterEndpoints.search, {
    query: {
      overrideSharePermissions: true,
      orderBy: 'id',
      ...(expand === '' ? {} : { expand }),
      ...(id === undefined ? {} : { id: [id] }),
    },
  })

/**
 * The columns of a filter, by field; `none` where it has none of its own (404), `unseen` where it is
 * somebody else's and not shared with the account (400), which no right of an administrator changes.
 */
const readColumns = async (api: JiraApi, id: string): Promise<FilterReading['columns']> => {
  try {
    const columns = await api.list(filterEndpoints.columns, { path: { id } })
    return columns.map(({ value }) => value)
  } catch (error) {
    const code = error instanceof AppError ? error.failure.code : undefined
    if (code === 'jira.not-found') return 'none'
    if (code === 'jira.rejected') return 'unseen'
    throw error
  }
}

const named = ({ id, name }: FilterAnswer): NamedObject => ({ id, name, key: '', type: '' })

/** Names of the filters of a site, for texts that name filters. */
export const readFilterNames = async (api: JiraApi): Promise<readonly NamedObject[]> =>
  (await search(api, '')).map(named)

/** All filters of the site that the account may see; an administrator sees all of them. */
export const readFilters = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const { api, account, gap } = context
  if (!account.administrator) {
    gap({
      kind: 'filter',
      what: 'filters',
      code: 'auth.permission-missing',
      reason: `As seen by ${account.displayName}: what others have not shared is missing.`,
    })
  }
  const filters = await search(api, filterExpansions)
  const site = textsOfSnapshot(context, { filter: async () => filters.map(named) })
  return Promise.all(
    filters.map(async (filter) =>
      normaliseFilter({ filter, columns: await readColumns(api, filter.id) }, site),
    ),
  )
}

/** One filter, read exactly as all of them are; undefined when there is none of that id. */
export const readFilter = async (api: JiraApi, id: string): Promise<ConfigObject | undefined> => {
  const filter = (await search(api, filterExpansions, id)).find((found) => found.id === id)
  if (!filter) return undefined
  const columns = await readColumns(api, id)
  return normaliseFilter(
    { filter, columns },
    textsOfSite(api, { filter: () => readFilterNames(api) }),
  )
}

/** Ids of the filters that bear a name, with their owners' accounts. */
export const findFilters = async (api: JiraApi, name: string) =>
  (await search(api, 'owner'))
    .filter((filter) => filter.name === name)
    .map(({ id, owner }) => ({ id, accountId: owner?.accountId }))
