import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import { splitAddress, splitText } from '../text/secret-parts.ts'
import { addressesIn } from './web-addresses.ts'

const inside = (value: Json | undefined, step: string): Json | undefined => {
  if (isJsonList(value)) return value[Number(step)]
  return isJsonObject(value) ? value[step] : undefined
}

const at = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(inside, value)

/**
 * Whether a component calls the same place as the plain one: a secret must never go to a host that
 * it was not entered for. Where smart values decide the host, nobody can say.
 */
const callsTheSame = (plain: Json | undefined, wanted: Json | undefined): boolean => {
  const type = inside(plain, 'type')
  if (type === undefined || type !== inside(wanted, 'type')) return false
  const present = addressesIn(inside(plain, 'value') ?? null)
  const next = addressesIn(inside(wanted, 'value') ?? null)
  return present !== 'unknown' && next !== 'unknown' && sameJson(present, next)
}

/** How texts with secrets in them are held, and what takes the plain text apart the same way. */
const splitForms = [
  ['$address', splitAddress],
  ['$addressesIn', splitText],
] as const

/**
 * The secret that the rule has now in the place where the wanted data has a mark, from its plain
 * form, which is kept in memory only. Undefined where another thing stands there, or where the
 * component is of another type or calls another address.
 */
export const presentSecret = (plain: Json, wanted: Json, path: string): string | undefined => {
  const steps = path.split('.')
  const component = steps.slice(0, Math.max(0, steps.indexOf('value')))
  if (!callsTheSame(at(plain, component), at(wanted, component))) return undefined
  for (const [form, split] of splitForms) {
    const formAt = steps.indexOf(form)
    const text = at(plain, steps.slice(0, Math.max(0, formAt)))
    if (formAt >= 0) {
      return typeof text === 'string' ? split(text)[Number(steps[formAt + 1])]?.text : undefined
    }
  }
  const holder = steps.slice(0, -1)
  const isSame = inside(at(plain, holder), 'name') === inside(at(wanted, holder), 'name')
  const found = at(plain, steps)
  return isSame && typeof found === 'string' ? found : undefined
}
