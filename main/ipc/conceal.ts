import type { Failure } from '#contract/model/failure'

/** Takes secrets out of a text. */
export type Conceal = (text: string) => string

const isFailure = (value: object): value is Failure =>
  'code' in value &&
  'subject' in value &&
  typeof value.subject === 'string' &&
  'details' in value &&
  Array.isArray(value.details)

/** The list or the members with each value changed; itself where none has changed. */
const mapInside = (value: object, change: (inner: unknown) => unknown): unknown => {
  if (Array.isArray(value)) {
    const changed = value.map(change)
    return changed.some((inner, at) => inner !== value[at]) ? changed : value
  }
  const members = Object.entries(value)
  const changed = members.map(([name, inner]) => [name, change(inner)] as const)
  const isSame = changed.every(([, inner], at) => inner === members[at]?.[1])
  return isSame ? value : Object.fromEntries(changed)
}

/** Plain data with every text in it concealed. */
export const concealTexts = <Value>(value: Value, conceal: Conceal): Value => {
  const change = (inner: unknown): unknown => {
    if (typeof inner === 'string') return conceal(inner)
    return typeof inner === 'object' && inner !== null ? mapInside(inner, change) : inner
  }
  return change(value) as Value
}

/** A failure without anything secret in what it says. */
export const concealFailure = (found: Failure, conceal: Conceal): Failure => ({
  ...found,
  subject: conceal(found.subject),
  details: found.details.map(conceal),
})

/**
 * Plain data with every failure in it concealed, wherever it stands: what Jira or a proxy said goes
 * into events and answers by way of failures only.
 */
export const concealFailures = <Value>(value: Value, conceal: Conceal): Value => {
  const change = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner
    return isFailure(inner) ? concealFailure(inner, conceal) : mapInside(inner, change)
  }
  return change(value) as Value
}
