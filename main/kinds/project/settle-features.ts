import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, isJsonObject, type JsonObject } from '#contract/model/json'
import type { Settled } from '#domain/kind-model'
import { objectsIn, textIn } from '../wanted-members.ts'

const featuresOf = (data: JsonObject): readonly JsonObject[] =>
  isJsonList(data.features) ? objectsIn(data, 'features') : []

/** What a feature that cannot be switched counts as; one that is not there is off. */
const stateThere = ({ facts }: ConfigObject, feature: string): string => {
  const locked = isJsonObject(facts.lockedFeatures) ? facts.lockedFeatures[feature] : undefined
  return typeof locked === 'string' ? locked : 'DISABLED'
}

/**
 * Features that an existing project has locked, or not at all, stay out of the plan, since Jira
 * refuses to switch them; those that stand otherwise than wanted are left to a person. What a new
 * project will have nobody can tell.
 */
export const settleFeatures = (
  source: JsonObject,
  destination: ConfigObject | undefined,
): Settled => {
  const known = destination && isJsonList(destination.data.features)
  const switchable = new Set(
    known ? featuresOf(destination.data).map(({ feature }) => feature) : [],
  )
  const out = featuresOf(source).flatMap((one, at) =>
    known && !switchable.has(one.feature ?? null) ? [{ at, one }] : [],
  )
  const names = new Set(out.map(({ one }) => one.feature))
  const values = out
    .map(({ one }) => ({ label: textIn(one, 'feature'), value: textIn(one, 'state') }))
    .filter(({ label, value }) => destination && stateThere(destination, label) !== value)
  return {
    paths: out.map(({ at }) => `features.${at}`),
    apply: (data) =>
      out.length === 0
        ? data
        : { ...data, features: featuresOf(data).filter(({ feature }) => !names.has(feature)) },
    handWork: values.length > 0 ? [{ code: 'project-feature', values }] : [],
  }
}
