import { configurationSchemeSlice } from '../field-configuration-schemes/state.ts'
import {
  defaultFieldConfiguration,
  findFieldConfiguration,
  itemOf,
} from '../field-configurations/state.ts'
import { contextsOf } from '../field-contexts/state.ts'
import { optionsOf } from '../field-options/state.ts'
import { fieldModel } from '../field-schemes/model.ts'
import { fieldSchemeOfProject } from '../field-schemes/state.ts'
import { type FieldRecord, findField } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { schemeOfProject } from '../issue-type-screen-schemes/state.ts'
import { issueTypeBean } from '../issue-types/bean.ts'
import { type IssueType, issueTypes } from '../issue-types/state.ts'
import { listPriorities } from '../priorities/state.ts'
import type { ProjectRecord } from '../projects/state.ts'
import { findScreenScheme } from '../screen-schemes/state.ts'
import { findScreen, shownFieldIds } from '../screens/state.ts'
import type { Site } from '../site-model.ts'

/** A field that a project's issues of a type have. */
export interface OfferedField {
  readonly field: FieldRecord
  readonly isRequired: boolean
}

/** Whether a project's issues of a type have a field, and must have it filled. */
function standingOf(
  site: Site,
  project: ProjectRecord,
  issueTypeId: string,
  field: FieldRecord,
): OfferedField | undefined {
  if (fieldModel(site) === 'field-schemes') {
    const item = fieldSchemeOfProject(site, project)?.items[field.id]
    if (item === undefined) return undefined
    const { restrictedToWorkTypes: only, parameters, workTypeParameters } = item
    if (only.length > 0 && !only.includes(issueTypeId)) return undefined
    const { isRequired = false } = { ...parameters, ...workTypeParameters[issueTypeId] }
    return { field, isRequired }
  }
  const schemeId = project.schemes.fieldConfigurationSchemeId
  const mappings = schemeId === null ? {} : configurationSchemeSlice.of(site)[schemeId]?.mappings
  const id = mappings?.[issueTypeId] ?? mappings?.default
  const configuration = id === undefined ? undefined : findFieldConfiguration(site, id)
  const item = itemOf(configuration ?? defaultFieldConfiguration(site), field)
  return item.isHidden ? undefined : { field, isRequired: item.isRequired }
}

/** The fields on a screen that issues of a type have, in the order shown. */
export function fieldsOnScreen(
  site: Site,
  project: ProjectRecord,
  issueTypeId: string,
  screenId: string,
): readonly OfferedField[] {
  const tabs = findScreen(site, screenId)?.tabs ?? []
  return tabs
    .flatMap((tab) => shownFieldIds(site, tab))
    .flatMap((id) => findField(site, id) ?? [])
    .flatMap((field) => standingOf(site, project, issueTypeId, field) ?? [])
}

/** The fields of the screen on which issues of a type are made. */
export function createFields(
  site: Site,
  project: ProjectRecord,
  issueTypeId: string,
): readonly OfferedField[] {
  const mappings = schemeOfProject(site, project)?.mappings ?? {}
  const scheme = findScreenScheme(site, mappings[issueTypeId] ?? mappings.default ?? '')
  const screenId = scheme?.screens.create ?? scheme?.screens.default
  return screenId === undefined ? [] : fieldsOnScreen(site, project, issueTypeId, screenId)
}

/** The context of a custom field that counts for a project and type. */
function contextFor(site: Site, field: FieldRecord, project: ProjectRecord, issueTypeId: string) {
  const fits = contextsOf(site, field.id).filter(
    ({ issueTypeIds }) => issueTypeIds.length === 0 || issueTypeIds.includes(issueTypeId),
  )
  return (
    fits.find(({ projectIds }) => projectIds.includes(project.id)) ??
    fits.find((context) => context.global || context.projectIds.length === 0)
  )
}

function allowedValues(
  context: Context,
  { field }: OfferedField,
  project: ProjectRecord,
  type: IssueType,
): readonly unknown[] | undefined {
  const { site, api } = context
  if (field.id === 'priority') {
    return listPriorities(site).map(({ id, name }) => ({
      self: `${api}/priority/${id}`,
      id,
      name,
    }))
  }
  if (field.id === 'issuetype') return [issueTypeBean(context, type)]
  const kind = field.schema?.type
  const isOption =
    kind === 'option' || kind === 'option-with-child' || field.schema?.items === 'option'
  const found = isOption ? contextFor(site, field, project, type.id) : undefined
  if (found === undefined) return isOption ? [] : undefined
  const options = optionsOf(site, found.id).filter(({ disabled }) => !disabled)
  const bean = ({ id, value }: (typeof options)[number]) => ({
    self: `${api}/customFieldOption/${id}`,
    value,
    id,
  })
  return options
    .filter(({ parentId }) => parentId === null)
    .map((parent) => {
      const children = options.filter(({ parentId }) => parentId === parent.id).map(bean)
      return { ...bean(parent), ...(children.length > 0 ? { children } : {}) }
    })
}

/** A field as `createmeta` and the fields of transitions show it. */
export function fieldBean(
  context: Context,
  offered: OfferedField,
  project: ProjectRecord,
  issueTypeId: string,
): Record<string, unknown> {
  const { field, isRequired } = offered
  const type = issueTypes.of(context.site)[issueTypeId]
  const values = type && allowedValues(context, offered, project, type)
  return {
    required: isRequired,
    schema: field.schema ?? { type: 'any' },
    name: field.name,
    key: field.key,
    hasDefaultValue: field.id === 'priority',
    operations: ['set'],
    ...(values === undefined ? {} : { allowedValues: values }),
  }
}
