import { contextsOf } from '../../field-contexts/state.ts'
import { addCustomField } from '../../fields/create.ts'
import { findFieldType, searcherFits } from '../../fields/field-types.ts'
import type { Context } from '../../http/context.ts'
import { refuseFields } from '../../http/errors.ts'
import {
  bodyMembers,
  type Members,
  optionalIds,
  optionalText,
  requiredText,
} from '../../http/members.ts'
import { created, type Reply } from '../../http/reply.ts'
import { findProject } from '../../projects/state.ts'
import { findIssueType } from '../issue-types/read.ts'
import { fieldBean } from './bean.ts'

function readKeys(body: Members): { readonly custom: string; readonly searcherKey?: string } {
  const custom = optionalText(body, 'type')
  if (custom === undefined || findFieldType(custom) === undefined) {
    return refuseFields(400, { type: `Invalid custom field type: ${custom ?? ''}` })
  }
  const searcherKey = optionalText(body, 'searcherKey')
  if (searcherKey === undefined) return { custom }
  if (!searcherFits(custom, searcherKey)) {
    refuseFields(400, { searcherKey: `Invalid searcher: ${searcherKey}` })
  }
  return { custom, searcherKey }
}

/** Projects and issue types of the first context; none means all. */
function readContext(context: Context, body: Members) {
  const projectIds = optionalIds(body, 'projectIds') ?? []
  const issueTypeIds = optionalIds(body, 'issueTypeIds') ?? []
  const strangers = projectIds.filter((id) => findProject(context.site, id)?.id !== id)
  if (strangers.length > 0) {
    refuseFields(400, { projectIds: `These projects do not exist: ${strangers.join(', ')}` })
  }
  const unknown = issueTypeIds.filter((id) => findIssueType(context, id) === undefined)
  if (unknown.length > 0) {
    refuseFields(400, { issueTypeIds: `These issue types do not exist: ${unknown.join(', ')}` })
  }
  return { projectIds: [...projectIds], issueTypeIds: [...issueTypeIds] }
}

/**
 * `POST /field`: the field and its first context, the only one that REST can make. Nothing changes
 * a field or its contexts afterwards (jira-dc-api §2).
 */
export function createField(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  const description = optionalText(body, 'description') ?? ''
  const keys = readKeys(body)
  const { projectIds, issueTypeIds } = readContext(context, body)
  const field = addCustomField(context.site, { name, description, ...keys })
  const [first] = contextsOf(context.site, field.id)
  if (first === undefined) throw new Error(`${field.id} came without a context`)
  first.projectIds = projectIds
  first.issueTypeIds = issueTypeIds
  first.global = projectIds.length === 0
  return created(fieldBean(context, field))
}
