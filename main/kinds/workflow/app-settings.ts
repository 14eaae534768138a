import type { ConfigObject } from '#contract/model/config-object'
import type { HandWork } from '#domain/kind-model'
import { referencesIn } from '#domain/reference-walk'

/** What the apps of a new workflow's rules need of a person: their settings are out of reach. */
export const appSettings = ({ data }: ConfigObject, isNew: boolean): readonly HandWork[] => {
  const apps = new Set(
    referencesIn(data).flatMap(({ reference: { $ref, id } }) => ($ref === 'app' ? [id] : [])),
  )
  if (!isNew || apps.size === 0) return []
  return [{ code: 'app-settings', values: [...apps].map((id) => ({ label: 'App', value: id })) }]
}
