import { isJsonList, type JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import { siteSettingEndpoints } from '../endpoints.ts'
import type { Setting } from '../setting.ts'

/** A custom field is another one on every site; all other columns are called the same. */
const readColumn = (value: string) =>
  value.startsWith('customfield_') ? reference('field', value) : value

const writeColumns = ({ columns }: JsonObject): readonly string[] =>
  (isJsonList(columns) ? columns : []).map((column) =>
    isReference(column) ? column.id : String(column),
  )

/** The columns of lists of issues for whoever chose none. */
export const navigatorColumns: Setting = {
  id: 'navigator-columns',
  name: 'Default columns of issue lists',
  unscoped: true,
  read: async ({ api }) => {
    const columns = await api.list(siteSettingEndpoints.columns)
    return { data: { columns: columns.map(({ value }) => readColumn(value)) } }
  },
  converge: async (api, _, wanted) => {
    await api.call(siteSettingEndpoints.setColumns, { body: { columns: writeColumns(wanted) } })
  },
}
