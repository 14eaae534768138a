import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'

/** The member of a readable reference: `KIND/LABEL`, the file of what it stands for. */
const named = '$object'

/** Members of the data that look like that one have one sign more in a file. */
const looksNamed = /^\$+object$/

/** Data as files have it: whatever `labelOf` knows stands in it by name. */
export const withNames = (
  value: Json,
  labelOf: (kind: string, id: string) => string | undefined,
): Json => {
  if (isJsonList(value)) return value.map((item) => withNames(item, labelOf))
  if (!isJsonObject(value)) return value
  const label = isReference(value) ? labelOf(value.$ref, value.id) : undefined
  const { $ref, id, ...rest } = value
  const members = label === undefined ? value : rest
  return {
    ...(label === undefined ? {} : { [named]: `${String($ref)}/${label}` }),
    ...Object.fromEntries(
      Object.entries(members).map(([member, item]) => [
        looksNamed.test(member) ? `$${member}` : member,
        withNames(item, labelOf),
      ]),
    ),
  }
}

/** Data as snapshots have it. `idOf` throws where nothing has that label. */
export const withIds = (value: Json, idOf: (kind: string, label: string) => string): Json => {
  if (isJsonList(value)) return value.map((item) => withIds(item, idOf))
  if (!isJsonObject(value)) return value
  const { [named]: name, ...members } = value
  const [kind = '', ...label] = typeof name === 'string' ? name.split('/') : []
  const reference: JsonObject =
    typeof name === 'string' ? { $ref: kind, id: idOf(kind, label.join('/')) } : {}
  return {
    ...reference,
    ...Object.fromEntries(
      Object.entries(members).map(([member, item]) => [
        looksNamed.test(member) ? member.slice(1) : member,
        withIds(item, idOf),
      ]),
    ),
  }
}
