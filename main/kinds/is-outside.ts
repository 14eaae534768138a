import { isJsonList, type Json } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'

/** Whether something is chosen that the list to choose from does not have (a scheme's default). */
export const isOutside = (chosen: Json | undefined, list: Json | undefined): boolean =>
  chosen !== null &&
  chosen !== undefined &&
  isJsonList(list) &&
  !list.some((one) => sameJson(one, chosen))
