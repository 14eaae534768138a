import { fieldSlice, livingFields } from '../fields/state.ts'
import { nextId } from '../ids.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Id of the Default Field Scheme on fresh sites. */
export const defaultFieldSchemeId = '10000'

/** What a scheme says about a field; an absent member falls back to the next wider setting. */
export interface FieldParameters {
  description?: string
  isRequired?: boolean
  rendererType?: string
}

/** A field in a scheme. Without work types it is there for all of them. */
export interface FieldSchemeItem {
  restrictedToWorkTypes: string[]
  parameters: FieldParameters
  /** Parameters of single work types, by id. */
  workTypeParameters: Record<string, FieldParameters>
}

/** A field scheme: a field that is not among its items is not in the projects that use it. */
export interface FieldSchemeRecord {
  readonly id: string
  name: string
  description: string
  readonly isDefault: boolean
  readonly system: boolean
  items: Record<string, FieldSchemeItem>
}

/** Field schemes by id. */
export const fieldSchemeSlice = defineSlice(
  'fieldSchemes',
  (): Record<string, FieldSchemeRecord> => ({}),
)

/** The field scheme with this id. */
export function findFieldScheme(
  site: Pick<Site, 'state'>,
  id: string,
): FieldSchemeRecord | undefined {
  const schemes = fieldSchemeSlice.of(site)
  return Object.hasOwn(schemes, id) ? schemes[id] : undefined
}

/** The field scheme of a project; undefined for team-managed ones. */
export function fieldSchemeOfProject(
  site: Pick<Site, 'state'>,
  project: ProjectRecord,
): FieldSchemeRecord | undefined {
  if (project.style === 'next-gen') return undefined
  const own = project.schemes.fieldSchemeId
  if (own !== null) return findFieldScheme(site, own)
  return Object.values(fieldSchemeSlice.of(site)).find(({ isDefault }) => isDefault)
}

/** A field as it stands right after it was associated. */
export function newItem(workTypeIds: readonly string[] = []): FieldSchemeItem {
  return { restrictedToWorkTypes: [...workTypeIds], parameters: {}, workTypeParameters: {} }
}

/** Fields that are in every scheme and cannot be taken out. */
export const permanentFieldIds: readonly string[] = ['summary', 'issuetype']

function permanentItems(): Record<string, FieldSchemeItem> {
  const required = () => ({ ...newItem(), parameters: { isRequired: true } })
  return Object.fromEntries(permanentFieldIds.map((id) => [id, required()]))
}

/** What a new field scheme is like. */
export interface FieldSchemeInit {
  readonly name: string
  readonly description?: string
  readonly items?: Readonly<Record<string, FieldSchemeItem>>
}

/** Adds a field scheme; nothing is checked. */
export function addFieldScheme(
  site: Pick<Site, 'state'>,
  init: FieldSchemeInit,
): FieldSchemeRecord {
  const record: FieldSchemeRecord = {
    id: nextId(site, 'fieldScheme'),
    name: init.name,
    description: init.description ?? '',
    isDefault: false,
    system: false,
    items: { ...permanentItems(), ...structuredClone(init.items ?? {}) },
  }
  fieldSchemeSlice.of(site)[record.id] = record
  return record
}

/** Fields that can be in a scheme: those that can be on a screen and are not of a team-managed project. */
export function isSchemable(site: Pick<Site, 'state'>, fieldId: string): boolean {
  const fields = fieldSlice.of(site)
  const field = Object.hasOwn(fields, fieldId) ? fields[fieldId] : undefined
  return (
    field !== undefined &&
    (field.screenable || field.id === 'comment') &&
    field.scopeProjectId === undefined &&
    field.trashed === undefined
  )
}

/** Puts the Default Field Scheme on a fresh site, with every field it has. */
export function seedFieldSchemes(site: Site): void {
  const items: Record<string, FieldSchemeItem> = {}
  for (const field of livingFields(site)) {
    if (isSchemable(site, field.id)) items[field.id] = newItem()
  }
  fieldSchemeSlice.of(site)[defaultFieldSchemeId] = {
    id: defaultFieldSchemeId,
    name: 'Default Field Scheme',
    description: 'The default field scheme',
    isDefault: true,
    system: true,
    items: { ...items, ...permanentItems() },
  }
}
