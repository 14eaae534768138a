import { contextsOf } from '../field-contexts/state.ts'
import type { Context } from '../http/context.ts'
import { translate } from '../locale.ts'
import { findProject } from '../projects/state.ts'
import { screensWithField } from '../screens/state.ts'
import type { Site } from '../site-model.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { findFieldType } from './field-types.ts'
import { type FieldRecord, isCustom } from './state.ts'

/** Sixty days: how long a field stays in the trash. */
const trashDays = 60

/** JQL names of a field: a custom field answers to its number and its name. */
function clauseNames(field: FieldRecord): readonly string[] {
  if (field.searcherKey === undefined && isCustom(field)) return []
  if (!isCustom(field)) return field.clauseNames
  const typeKey = field.schema?.custom?.split(':').at(-1) ?? ''
  return [...field.clauseNames, field.name, `${field.name}[${typeKey}]`]
}

/** `scope` of something that lives in a team-managed project; empty for the rest. */
export function scopeMembers(site: Pick<Site, 'state'>, projectId: string | undefined) {
  if (projectId === undefined || findProject(site, projectId) === undefined) return {}
  return { scope: { type: 'PROJECT', project: { id: projectId } } }
}

/** A field as `GET /field` and `POST /field` answer it. */
export function fieldDetails(context: Context, field: FieldRecord) {
  return {
    id: field.id,
    key: field.key,
    name: translate(context, field),
    custom: isCustom(field),
    orderable: field.orderable,
    navigable: field.navigable,
    searchable: field.searcherKey !== undefined,
    clauseNames: clauseNames(field),
    ...scopeMembers(context.site, field.scopeProjectId),
    ...(field.schema === undefined ? {} : { schema: field.schema }),
  }
}

/** Numbers by which `/field/search` sorts and which it shows when asked. */
export function countsOf(site: Site, field: FieldRecord) {
  return {
    screensCount: screensWithField(site, field.id).length,
    contextsCount: contextsOf(site, field.id).length,
  }
}

/** A field as `/field/search` answers it; `expand` asks for the members beyond the basic ones. */
export function fieldBean(context: Context, field: FieldRecord, expand: ReadonlySet<string>) {
  const counts = countsOf(context.site, field)
  const custom = isCustom(field)
  const typeName = findFieldType(field.schema?.custom)?.displayName
  const extra: Readonly<Record<string, unknown>> = {
    key: field.key,
    stableId: custom ? `sfid:${field.id}` : field.id,
    isLocked: field.locked,
    searcherKey: field.searcherKey,
    screensCount: counts.screensCount,
    contextsCount: custom ? counts.contextsCount : undefined,
    lastUsed: { type: custom ? 'NO_INFORMATION' : 'NOT_TRACKED' },
  }
  const asked = Object.entries(extra).filter(
    ([name, value]) => expand.has(name) && value !== undefined,
  )
  return {
    id: field.id,
    name: translate(context, field),
    schema: field.schema ?? { type: 'any', system: field.id },
    ...(field.description === '' ? {} : { description: field.description }),
    ...(typeName === undefined ? {} : { typeDisplayName: typeName }),
    ...Object.fromEntries(asked),
  }
}

/** A field in the trash, with when it came there and when it will be purged. */
export function trashedBean(context: Context, field: FieldRecord) {
  const { trashed } = field
  if (trashed === undefined) throw new Error(`${field.id} is not in the trash`)
  const by = accounts.of(context.site)[trashed.by]
  return {
    ...fieldBean(context, field, new Set(['key'])),
    trashedDate: jiraTime(trashed.at),
    ...(by === undefined ? {} : { trashedBy: userBean(context, by) }),
    plannedDeletionDate: jiraTime(trashed.at + trashDays * 86_400_000),
  }
}

/** A point in time as Jira writes it in most places. */
function jiraTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+0000')
}
