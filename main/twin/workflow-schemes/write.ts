import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, type Members, optionalText } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import { systemWorkflow } from '../workflows/state.ts'
import { draftBean, schemeBean } from './bean.ts'
import {
  addDraft,
  type EditTarget,
  editDraft,
  editScheme,
  pathDraft,
  pathScheme,
  readMappings,
  requireWorkflow,
} from './edit.ts'
import { isActive } from './resolve.ts'
import { addWorkflowScheme, workflowSchemes } from './state.ts'

/** Refuses a name that another scheme has, whatever its case, or that the default one has. */
export function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const wanted = name.toLowerCase()
  const taken = Object.values(workflowSchemes.of(context.site)).some(
    (other) => other.id !== own && other.name.toLowerCase() === wanted,
  )
  if (taken || wanted === 'default workflow scheme') {
    refuse(400, 'The name is used by another workflow scheme.')
  }
}

function readName(members: Members): string | undefined {
  const name = optionalText(members, 'name')?.trim()
  if (name === '') refuse(400, 'The name must not be empty.')
  if (name !== undefined && name.length > 255) refuse(400, 'The name is too long.')
  return name
}

/** `POST /workflowscheme`: the default workflow is `jira` unless named. */
export function createScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const name = readName(body) ?? refuse(400, 'The name has to be provided.')
  refuseTaken(context, name, undefined)
  const issueTypes = readMappings(context, body)
  const defaultName = optionalText(body, 'defaultWorkflow')
  const defaultWorkflowId =
    defaultName === undefined
      ? systemWorkflow(context.site).id
      : requireWorkflow(context, defaultName, 400).id
  const description = optionalText(body, 'description') ?? ''
  const scheme = addWorkflowScheme(context.site, {
    name,
    description,
    defaultWorkflowId,
    issueTypes,
  })
  return created(schemeBean(context, scheme))
}

/** Name and description go to the scheme itself, mappings to the target. */
function applyChanges(context: Context, target: EditTarget, body: Members): Reply {
  const name = readName(body) ?? target.scheme.name
  refuseTaken(context, name, target.scheme.id)
  const description = optionalText(body, 'description') ?? target.scheme.description
  const defaultName = optionalText(body, 'defaultWorkflow')
  const defaultId =
    defaultName === undefined ? undefined : requireWorkflow(context, defaultName, 400).id
  const issueTypes = body.issueTypeMappings === undefined ? undefined : readMappings(context, body)
  target.scheme.name = name
  target.scheme.description = description
  if (defaultId !== undefined) target.mappings.defaultWorkflowId = defaultId
  if (issueTypes !== undefined) target.mappings.issueTypes = issueTypes
  return ok(target.finish())
}

/** `PUT /workflowscheme/{id}`. */
export function updateScheme(context: Context): Reply {
  const body = bodyMembers(context)
  return applyChanges(context, editScheme(context, body.updateDraftIfNeeded === true), body)
}

/** `PUT /workflowscheme/{id}/draft`. */
export function updateDraft(context: Context): Reply {
  return applyChanges(context, editDraft(context), bodyMembers(context))
}

/** `GET /workflowscheme/{id}`, the draft with `returnDraftIfExists=true`. */
export function getScheme(context: Context): Reply {
  const scheme = pathScheme(context)
  const wantsDraft = context.query.get('returnDraftIfExists') === 'true'
  if (wantsDraft && scheme.draft !== null) return ok(draftBean(context, scheme, scheme.draft))
  return ok(schemeBean(context, scheme))
}

/** `GET /workflowscheme/{id}/draft`. */
export function getDraft(context: Context): Reply {
  const { scheme, draft } = pathDraft(context)
  return ok(draftBean(context, scheme, draft))
}

/** `POST /workflowscheme/{id}/createdraft`: one draft, of an active scheme. */
export function createDraft(context: Context): Reply {
  const scheme = pathScheme(context)
  if (scheme.draft !== null) refuse(400, 'The workflow scheme already has a draft.')
  if (!isActive(context.site, scheme)) {
    refuse(400, 'A draft can only be created of an active workflow scheme.')
  }
  return created(draftBean(context, scheme, addDraft(context, scheme)))
}

/** `DELETE /workflowscheme/{id}/draft`. */
export function deleteDraft(context: Context): Reply {
  pathDraft(context).scheme.draft = null
  return noContent()
}

/** `DELETE /workflowscheme/{id}`: not while a project uses it. */
export function deleteScheme(context: Context): Reply {
  const scheme = pathScheme(context)
  if (isActive(context.site, scheme)) {
    refuse(400, 'The workflow scheme is active and cannot be deleted.')
  }
  delete workflowSchemes.of(context.site)[scheme.id]
  return noContent()
}
