import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import { keyedElements } from '#domain/collections'
import type { Collection } from '#domain/kind-model'
import type { JiraApi } from '#jira/api'
import { isEmpty, numberIn, objectIn, objectsIn, textIn } from '../wanted-members.ts'
import { dashboardEndpoints } from './endpoints.ts'
import { readGadgets } from './gadgets.ts'
import { dashboardModel } from './model.ts'
import { renderSettings } from './property-texts.ts'

const byTypeAndTitle = dashboardModel.collections.find(
  ({ path }) => path === 'gadgets',
) as Collection

const shown = (gadget: JsonObject): JsonObject => ({
  title: textIn(gadget, 'title'),
  color: textIn(gadget, 'color'),
  position: { column: numberIn(gadget, 'column'), row: numberIn(gadget, 'row') },
})

const add = async (api: JiraApi, dashboardId: string, gadget: JsonObject): Promise<string> => {
  const type = textIn(gadget, 'type')
  // Types of older gadgets are addresses, those of newer ones keys of modules.
  const named = type.includes('/') ? { uri: type } : { moduleKey: type }
  const body = { ...named, ...shown(gadget) }
  return (await api.call(dashboardEndpoints.addGadget, { path: { dashboardId }, body })).id
}

const writeSettings = async (
  api: JiraApi,
  item: { readonly dashboardId: string; readonly itemId: string },
  present: JsonObject,
  wanted: JsonObject,
): Promise<void> => {
  for (const [propertyKey, body] of Object.entries(wanted)) {
    if (sameJson(present[propertyKey], body)) continue
    await api.call(dashboardEndpoints.setProperty, { path: { ...item, propertyKey }, body })
  }
  for (const propertyKey of Object.keys(present)) {
    if (propertyKey in wanted) continue
    await api.call(dashboardEndpoints.removeProperty, { path: { ...item, propertyKey } })
  }
}

/** Column by column, as gadgets are read: two of one type and title are known by their order. */
const inPlaces = (gadgets: readonly JsonObject[]): readonly JsonObject[] =>
  gadgets.toSorted(
    (a, b) =>
      numberIn(a, 'column') - numberIn(b, 'column') || numberIn(a, 'row') - numberIn(b, 'row'),
  )

const keyed = (gadgets: readonly Json[]): ReadonlyMap<string, Json> =>
  keyedElements(gadgets, byTypeAndTitle)

/**
 * Brings the gadgets of a dashboard to what is wanted: takes out what is not, adds column by column, sets
 * places, colours and settings. Their ids are read again, since they stand in no data.
 */
export const convergeGadgets = async (
  api: JiraApi,
  { id: dashboardId, data: current }: ConfigObject,
  data: JsonObject,
): Promise<void> => {
  const wanted = objectsIn(data, 'gadgets')
  if (sameJson(current.gadgets, wanted)) return
  const readings = await readGadgets(api, dashboardId)
  const keys = [
    ...keyed(
      readings.map(({ gadget }) => ({
        type: gadget.moduleKey || gadget.uri,
        title: gadget.title,
      })),
    ).keys(),
  ]
  const present = new Map(
    keys.flatMap((key, at) => {
      const reading = readings[at]
      return reading ? [[key, reading] as const] : []
    }),
  )
  const needed = new Map(
    [...keyed(inPlaces(wanted))].map(([key, gadget]) => [key, gadget as JsonObject]),
  )
  for (const [key, { gadget }] of present) {
    if (needed.has(key)) continue
    await api.call(dashboardEndpoints.removeGadget, { path: { dashboardId, gadgetId: gadget.id } })
  }
  for (const [key, gadget] of needed) {
    const there = present.get(key)
    const itemId = there ? there.gadget.id : await add(api, dashboardId, gadget)
    const body = shown(gadget)
    if (
      there &&
      !sameJson(body, {
        title: there.gadget.title,
        color: there.gadget.color,
        position: there.gadget.position,
      })
    ) {
      await api.call(dashboardEndpoints.updateGadget, {
        path: { dashboardId, gadgetId: itemId },
        body,
      })
    }
    const settings = renderSettings(objectIn(gadget, 'settings'))
    const before = there?.settings ?? {}
    if (isEmpty(settings) && isEmpty(before)) continue
    await writeSettings(api, { dashboardId, itemId }, before, settings)
  }
}
