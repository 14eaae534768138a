import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { canBeListed, listedFields } from './listed-fields.ts'

/** Looks things up in a site's objects. */
export interface SiteFields {
  readonly of: (kind: string) => readonly ConfigObject[]
  readonly nameOf: (kind: string, id: string) => string
  readonly isLocked: (fieldId: string) => boolean
  /** Fields that schemes or configurations of the site list, as far as the destination can. */
  readonly listed: readonly string[]
  /** Whether the destination can list a field. */
  readonly isListedThere: (fieldId: string) => boolean
  /** A field's own description. */
  readonly descriptionOf: (fieldId: string) => string
  /** Work types of the projects that use a scheme, or of all projects where none does. */
  readonly workTypesUnder: (scheme: ConfigObject) => readonly string[]
}

/** Indexes what conversions between the field models ask for. */
export const siteFields = (
  { objects }: Pick<Snapshot, 'objects'>,
  destination: Pick<Snapshot, 'objects'>,
): SiteFields => {
  const isListedThere = canBeListed(destination.objects)
  const kinds = Map.groupBy(objects, ({ kind }) => kind)
  const of = (kind: string): readonly ConfigObject[] => kinds.get(kind) ?? []
  const byId = new Map(objects.map((object) => [`${object.kind}:${object.id}`, object]))
  const typesOf = ({ data }: ConfigObject): readonly string[] => {
    const scheme = data.issueTypeScheme
    const types = isReference(scheme)
      ? byId.get(`issueTypeScheme:${scheme.id}`)?.data.issueTypes
      : undefined
    return isJsonList(types) ? types.flatMap((type) => (isReference(type) ? [type.id] : [])) : []
  }
  return {
    of,
    nameOf: (kind, id) => byId.get(`${kind}:${id}`)?.name ?? id,
    isListedThere,
    listed: [...listedFields(objects)].filter(isListedThere).sort(),
    isLocked: (id) => byId.get(`field:${id}`)?.facts.locked === true,
    descriptionOf: (id) => String(byId.get(`field:${id}`)?.data.description ?? '').trim(),
    workTypesUnder: (scheme) => {
      const projects = of('project')
      const users = projects.filter(({ data: { fieldScheme: used } }) =>
        isReference(used) ? used.$ref === scheme.kind && used.id === scheme.id : false,
      )
      const types = (users.length > 0 ? users : projects).flatMap(typesOf)
      return [...new Set(types)].sort()
    },
  }
}
