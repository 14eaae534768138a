import type { Json, JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { isTextReference } from '#contract/model/text-with-references'
import { dashboards, type Gadget } from '#twin/dashboards/state'
import { nextId } from '#twin/ids'
import { idOf, objectOf, objectsOf, textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'
import { plantShares } from './shares.ts'
import { writeJson } from './write-text.ts'

/** In a gadget's settings a reference outside of texts stands where a number stood. */
const numberOf = (value: Json): Json | undefined =>
  isReference(value) && !isTextReference(value) ? Number(value.id) : undefined

const gadgetOf = ({ site }: Planting, gadget: JsonObject): Gadget => {
  const type = textOf(gadget, 'type')
  const isAddress = type.includes('/')
  return {
    id: Number(nextId(site, 'gadget')),
    ...(isAddress ? { uri: type } : { moduleKey: type }),
    title: textOf(gadget, 'title'),
    color: textOf(gadget, 'color'),
    position: { row: Number(gadget.row ?? 0), column: Number(gadget.column ?? 0) },
    properties: writeJson(objectOf(gadget, 'settings'), numberOf) as JsonObject,
  }
}

/** Dashboards. How many columns one has is in no snapshot: as many as gadgets need, but two. */
export const plantDashboards = (planting: Planting): void => {
  const all = dashboards.of(planting.site)
  for (const { id, name, data } of replacing(planting, 'dashboard', all)) {
    const gadgets = objectsOf(data, 'gadgets').map((gadget) => gadgetOf(planting, gadget))
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      ownerAccountId: idOf(data, 'owner') ?? null,
      shares: plantShares(planting, data, 'sharePermissions'),
      editors: plantShares(planting, data, 'editPermissions'),
      columns: Math.max(2, ...gadgets.map(({ position }) => position.column + 1)),
      gadgets,
    }
  }
}
