import type { SiteState } from '#twin/site-model'

// What a project's fields are, from the twin's own records and in names, whichever of Jira's two
// models decides about them. It shares no code with the client.

type Bag = Readonly<Record<string, unknown>>
type Records = Readonly<Record<string, Bag>>

const slice = (state: SiteState, name: string): Records => (state.slices[name] ?? {}) as Records

/** Fields that can be on a screen, and comments: those that either model tells of. */
const listed = (state: SiteState): readonly Bag[] =>
  Object.values(slice(state, 'fields')).filter(
    (field) =>
      (field.screenable === true || field.id === 'comment') &&
      field.trashed === undefined &&
      field.scopeProjectId === undefined,
  )

const permanent = (id: unknown): boolean => id === 'summary' || id === 'issuetype'

const said = (field: Bag, own: Bag, wiki: boolean) => ({
  required: own.isRequired === true || permanent(field.id),
  // What a field is described by where nothing is said of it is the field's, not the project's.
  description:
    (own.description ?? field.description) === field.description ? null : own.description,
  wiki,
})

const byScheme = (state: SiteState, schemeId: string) => {
  const items = slice(state, 'fieldSchemes')[schemeId]?.items as Records
  return (field: Bag, typeId: string) => {
    const item = items[String(field.id)]
    const types = (item?.restrictedToWorkTypes ?? []) as readonly string[]
    if (!item || (types.length > 0 && !types.includes(typeId))) return 'not there'
    const own = { ...(item.parameters as Bag), ...(item.workTypeParameters as Records)[typeId] }
    return said(field, own, own.rendererType === 'atlassian-wiki-renderer')
  }
}

const byConfigurations = (state: SiteState, schemeId: string | null) => {
  const scheme = slice(state, 'fieldConfigurationSchemes')[schemeId ?? '']
  const mappings = (scheme?.mappings ?? { default: '10000' }) as Readonly<Record<string, string>>
  return (field: Bag, typeId: string) => {
    const id = mappings[typeId] ?? mappings.default ?? ''
    const items = slice(state, 'fieldConfigurations')[id]?.items as Records
    const item = items[String(field.id)] ?? {}
    return item.isHidden === true
      ? 'not there'
      : said(field, item, item.renderer === 'wiki-renderer')
  }
}

/** For each work type of a project, what is said of the fields with the given names. */
export const rawFields = (
  { state, switches }: { state: SiteState; switches: { extra: Bag } },
  key: string,
  names: readonly string[],
): unknown => {
  const project = Object.values(slice(state, 'projects')).find((one) => one.key === key)
  const schemes = project?.schemes as Readonly<Record<string, string | null>>
  const types = slice(state, 'issueTypeSchemes')[schemes.issueTypeSchemeId ?? '']
  const legacy = switches.extra.fieldModel === 'field-configurations'
  const of = legacy
    ? byConfigurations(state, schemes.fieldConfigurationSchemeId ?? null)
    : byScheme(state, schemes.fieldSchemeId ?? '10000')
  return ((types?.issueTypeIds ?? []) as readonly string[]).map((typeId) => [
    slice(state, 'issueTypes')[typeId]?.name,
    listed(state)
      .filter(({ name }) => names.includes(String(name)))
      .map((field) => [field.name, of(field, typeId)])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  ])
}
