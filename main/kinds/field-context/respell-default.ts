import { isJsonList, isJsonObject, type JsonObject } from '#contract/model/json'
import { elementsIn, respelled } from '../respelled.ts'

/** A context's default value names options by value: it follows them where their spelling changes. */
export const respellDefault = (spelled: JsonObject, before: JsonObject): JsonObject => {
  const value = spelled.default
  if (!isJsonObject(value) || !String(value.type).startsWith('option.')) return spelled
  if (isJsonList(value.options)) {
    const options = value.options.map((option) =>
      respelled(option, 'value', before.options, spelled.options),
    )
    return { ...spelled, default: { ...value, options } }
  }
  const at = elementsIn(before.options).findIndex((parent) => parent.value === value.option)
  const [old, now] = [elementsIn(before.options)[at], elementsIn(spelled.options)[at]]
  if (!old || !now) return spelled
  const child =
    'child' in value ? { child: respelled(value.child, 'value', old.children, now.children) } : {}
  return { ...spelled, default: { ...value, option: now.value ?? null, ...child } }
}
