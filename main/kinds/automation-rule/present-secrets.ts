import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { isSecretMark } from '#contract/model/secret'
import { splitAddress } from '../text/secret-parts.ts'

const inside = (value: Json | undefined, step: string): Json | undefined => {
  if (isJsonList(value)) return value[Number(step)]
  return isJsonObject(value) ? value[step] : undefined
}

const at = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(inside, value)

/**
 * The secret that the rule has now in the place where the wanted data has a mark, from its plain
 * form, which is kept in memory only. Undefined where another thing stands there.
 */
export const presentSecret = (plain: Json, wanted: Json, path: string): string | undefined => {
  const steps = path.split('.')
  const addressAt = steps.indexOf('$address')
  if (addressAt < 0) {
    const header = steps.slice(0, -1)
    const isSame = inside(at(plain, header), 'name') === inside(at(wanted, header), 'name')
    const found = at(plain, steps)
    return isSame && typeof found === 'string' ? found : undefined
  }
  const address = at(plain, steps.slice(0, addressAt))
  const parts = at(wanted, steps.slice(0, addressAt + 1))
  if (typeof address !== 'string' || !isJsonList(parts)) return undefined
  const present = splitAddress(address)
  const isSame =
    present.length === parts.length &&
    parts.every((part, place) =>
      isSecretMark(part) ? present[place]?.label !== '' : part === present[place]?.text,
    )
  return isSame ? present[Number(steps[addressAt + 1])]?.text : undefined
}
