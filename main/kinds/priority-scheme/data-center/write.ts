import type { JsonObject } from '#contract/model/json'
import type { WriteContext, Writer } from '../../kind.ts'
import { refuseRemoval } from '../../refuse-used.ts'
import { takesOut } from '../../removed-members.ts'
import { isSame } from '../../same-data.ts'
import { idsNamed, referredId, referredIds, textIn } from '../../wanted-members.ts'
import { prioritySchemeModel } from '../model.ts'
import { prioritySchemeEndpoints } from './endpoints.ts'
import { listPrioritySchemes, readPriorityScheme } from './read.ts'

const bodyOf = (data: JsonObject, optionIds: readonly string[]): JsonObject => {
  const defaultOptionId = referredId(data, 'defaultPriority')
  return {
    name: textIn(data, 'name'),
    description: textIn(data, 'description'),
    optionIds: [...optionIds],
    ...(defaultOptionId === null ? {} : { defaultOptionId }),
  }
}

/** Those that stay keep the scheme's own order, which Cloud's form of it does not tell. */
const idsToSet = (
  present: readonly string[],
  wanted: readonly string[],
  context: Pick<WriteContext, 'step'>,
): readonly string[] => [
  ...present.filter((id) => wanted.includes(id) || !takesOut(context)),
  ...wanted.filter((id) => !present.includes(id)),
]

/** Writes priority schemes of Data Center, whole; it refuses what would move issues (§3.6). */
export const prioritySchemeWriter: Writer = {
  find: async ({ api }, data) => {
    const schemes = await api.list(prioritySchemeEndpoints.list)
    return idsNamed(
      schemes.filter(({ defaultScheme }) => defaultScheme !== true),
      data,
    )
  },
  readOne: ({ api }, id) => readPriorityScheme(api, id),
  create: async ({ api }, data) => {
    const body = bodyOf(data, referredIds(data, 'priorities'))
    return (await api.call(prioritySchemeEndpoints.create, { body })).id
  },
  converge: async (context, current, data) => {
    if (isSame(current.data, data, prioritySchemeModel)) return
    const path = { schemeId: current.id }
    const { optionIds } = await context.api.call(prioritySchemeEndpoints.get, { path })
    const body = bodyOf(data, idsToSet(optionIds ?? [], referredIds(data, 'priorities'), context))
    await context.api.call(prioritySchemeEndpoints.update, { path, body })
  },
  remove: async ({ api }, { id, name }) => {
    const scheme = (await listPrioritySchemes(api)).find((one) => one.id === id)
    const projects = scheme?.projectKeys ?? []
    if (projects.length > 0) {
      refuseRemoval(`priority scheme “${name}”`, `Projects use it: ${projects.join(', ')}.`)
    }
    await api.callIfFound(prioritySchemeEndpoints.delete, { path: { schemeId: id } })
  },
}
