import { isJsonList, isJsonObject, type Json } from '#contract/model/json'

/**
 * Writes JSON with sorted member names, so that equal values give equal text whatever order their
 * members came in. Members that are undefined (not JSON, but easily made) are left out.
 */
export const canonicalJson = (value: Json | undefined): string => {
  if (isJsonList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isJsonObject(value)) {
    const members = Object.keys(value)
      .sort()
      .filter((name) => value[name] !== undefined)
      .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** Whether two JSON values are equal, regardless of the order of object members. */
export const sameJson = (one: Json | undefined, other: Json | undefined): boolean =>
  canonicalJson(one) === canonicalJson(other)
