import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { boardReadings } from '../../board/data-center/read-boards.ts'
import type { ReadContext } from '../../kind.ts'
import { textsOfServer } from '../../text/data-center/read-names.ts'
import type { NamedObject } from '../../text/lookup.ts'
import type { TextSite } from '../../text/lookup-on-demand.ts'
import { textsOfSnapshot } from '../../text/read-names.ts'
import { normaliseFilter } from '../normalise.ts'
import type { FilterAnswer } from './endpoints.ts'
import { findableFilters, getFilter } from './list-filters.ts'

/**
 * A filter, normalised. Who may change it may see it as well, which Cloud tells apart. Columns are
 * left out: Cloud names them otherwise.
 */
const normalise = async (filter: FilterAnswer, site: TextSite): Promise<ConfigObject> => {
  const shares = filter.sharePermissions ?? []
  return normaliseFilter(
    {
      filter: {
        ...filter,
        sharePermissions: shares.filter(({ edit }) => edit !== true),
        editPermissions: shares.filter(({ edit }) => edit === true),
        subscriptions: [],
      },
      columns: 'unseen',
    },
    site,
  )
}

const named = ({ id, name }: FilterAnswer): NamedObject => ({ id, name, key: '', type: '' })

/** Filters that can be found, each with its texts. */
export const readFilters = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const filters = await findableFilters(context.api, context.shared(boardReadings))
  const site = textsOfSnapshot(context, { filter: async () => filters.map(named) })
  return Promise.all(filters.map((filter) => normalise(filter, site)))
}

/** One filter, or undefined when the account sees none of that id. */
export const readFilter = async (api: JiraApi, id: string): Promise<ConfigObject | undefined> => {
  const filter = await getFilter(api, id)
  return filter && normalise(filter, textsOfServer(api))
}
