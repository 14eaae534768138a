import { AppError } from '#contract/model/failure'
import type { JiraApi } from '#jira/api'
import type { SiteOption } from '../option-tree.ts'
import { fieldContextEndpoints, type OptionAnswer } from './endpoints.ts'

const isNotFound = (error: unknown): boolean =>
  error instanceof AppError && error.failure.code === 'jira.not-found'

/** Whether the field goes by its number or its whole id is not known (jira-dc-api 4). */
const listOptions = async (api: JiraApi, fieldId: string): Promise<readonly OptionAnswer[]> => {
  const list = (customFieldId: string) =>
    api.list(fieldContextEndpoints.options, { path: { customFieldId } })
  try {
    return await list(fieldId.replace('customfield_', ''))
  } catch (error) {
    if (!isNotFound(error)) throw error
    return list(fieldId)
  }
}

/**
 * The options of a field that has one context only. Asked for without project and issue type, every
 * context matches, and where several match Jira gives none (jira-dc-api 2): what comes belongs to the
 * only one. Nothing tells a field without options from one with several contexts. Servers that lack
 * the operation answer `jira.not-found`.
 */
export const readOptionsOfOnly = async (
  api: JiraApi,
  fieldId: string,
): Promise<readonly SiteOption[]> => {
  const listed = await listOptions(api, fieldId)
  const byId = new Map(listed.map((one) => [one.id, one]))
  const below = new Set(listed.flatMap(({ childrenIds }) => childrenIds ?? []))
  const build = async (one: OptionAnswer): Promise<SiteOption> => ({
    id: one.id,
    value: one.value,
    disabled: one.disabled === true,
    children: await Promise.all(
      (one.childrenIds ?? []).map(async (id) => {
        const path = { id }
        return build(byId.get(id) ?? (await api.call(fieldContextEndpoints.option, { path })))
      }),
    ),
  })
  return Promise.all(listed.filter(({ id }) => !below.has(id)).map(build))
}
