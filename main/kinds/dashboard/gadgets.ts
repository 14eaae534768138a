import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import type { TextLookup } from '../text/lookup.ts'
import { dashboardEndpoints, type GadgetAnswer } from './endpoints.ts'
import { parseSetting } from './property-texts.ts'

/** A gadget with what it is set to, by the keys under which that is kept. */
export interface GadgetReading {
  readonly gadget: GadgetAnswer
  readonly settings: JsonObject
}

const readSettings = async (
  api: JiraApi,
  dashboardId: string,
  itemId: string,
): Promise<JsonObject> => {
  const path = { dashboardId, itemId }
  const keys = await api.list(dashboardEndpoints.propertyKeys, { path })
  const members = await Promise.all(
    keys.map(async ({ key }) => {
      const property = { ...path, propertyKey: key }
      const { value } = await api.call(dashboardEndpoints.property, { path: property })
      return [key, value] as const
    }),
  )
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The gadgets of a dashboard by their places, each with what it is set to. */
export const readGadgets = async (
  api: JiraApi,
  dashboardId: string,
): Promise<readonly GadgetReading[]> => {
  const gadgets = await api.list(dashboardEndpoints.gadgets, { path: { dashboardId } })
  return Promise.all(
    gadgets
      .toSorted((a, b) => a.position.column - b.position.column || a.position.row - b.position.row)
      .map(async (gadget) => ({
        gadget,
        settings: await readSettings(api, dashboardId, gadget.id),
      })),
  )
}

/** A gadget, normalised. Its type is a module of an app or the address of an older gadget. */
export const normaliseGadget = (
  { gadget, settings }: GadgetReading,
  lookup: TextLookup,
): JsonObject => ({
  type: gadget.moduleKey || gadget.uri,
  title: gadget.title,
  color: gadget.color,
  column: gadget.position.column,
  row: gadget.position.row,
  settings: parseSetting(settings, '', lookup),
})
