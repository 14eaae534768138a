import type { Kind } from '../kind.ts'
import { jqlEndpoints } from '../text/jql/check-jql.ts'
import { filterOnDataCenter } from './data-center/index.ts'
import { filterEndpoints } from './endpoints.ts'
import { filterModel } from './model.ts'
import { readFilters } from './read.ts'
import { filterWriter } from './write.ts'

/** Filters (jira-api 3.27). */
export const filterKind: Kind = {
  model: filterModel,
  endpoints: { ...filterEndpoints, ...jqlEndpoints },
  read: readFilters,
  writer: filterWriter,
  dataCenter: filterOnDataCenter,
}
