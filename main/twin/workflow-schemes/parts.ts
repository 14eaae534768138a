import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, isMembers, optionalIds, requiredText } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { issueTypes } from '../issue-types/state.ts'
import { systemWorkflow } from '../workflows/state.ts'
import { workflowName } from './bean.ts'
import {
  type EditTarget,
  editDraft,
  editScheme,
  pathDraft,
  pathScheme,
  requireWorkflow,
} from './edit.ts'
import type { Mappings } from './state.ts'

/** Whether a part belongs to the scheme or to its draft. */
type Side = 'scheme' | 'draft'

function readSide(context: Context, side: Side): Mappings {
  if (side === 'draft') return pathDraft(context).draft
  const scheme = pathScheme(context)
  const wantsDraft = context.query.get('returnDraftIfExists') === 'true'
  return wantsDraft && scheme.draft !== null ? scheme.draft : scheme
}

/** A DELETE says in the query, a PUT in the body, whether a draft may be made. */
function target(context: Context, side: Side): EditTarget {
  if (side === 'draft') return editDraft(context)
  const { body, query } = context
  const inBody = isMembers(body) && body.updateDraftIfNeeded === true
  return editScheme(context, inBody || query.get('updateDraftIfNeeded') === 'true')
}

function pathType(context: Context): string {
  const id = context.params.issueType ?? ''
  if (issueTypes.of(context.site)[id] === undefined) refuse(404, 'The issue type was not found.')
  return id
}

function queriedWorkflow(context: Context) {
  const name = context.query.get('workflowName')
  if (name === null || name === '') return refuse(404, 'The workflow name has to be provided.')
  return requireWorkflow(context, name, 404)
}

function workflowMapping(context: Context, mappings: Mappings, workflowId: string) {
  const types = Object.entries(mappings.issueTypes).filter(([, id]) => id === workflowId)
  return {
    workflow: workflowName(context, workflowId),
    issueTypes: types.map(([type]) => type),
    defaultMapping: mappings.defaultWorkflowId === workflowId,
  }
}

/** The handlers for the default workflow, one issue type and one workflow of a scheme or draft. */
export function createParts(side: Side) {
  return {
    getDefault: (context: Context): Reply =>
      ok({ workflow: workflowName(context, readSide(context, side).defaultWorkflowId) }),
    putDefault: (context: Context): Reply => {
      const name = requiredText(bodyMembers(context), 'workflow')
      const edit = target(context, side)
      edit.mappings.defaultWorkflowId = requireWorkflow(context, name, 404).id
      return ok(edit.finish())
    },
    deleteDefault: (context: Context): Reply => {
      const edit = target(context, side)
      edit.mappings.defaultWorkflowId = systemWorkflow(context.site).id
      return ok(edit.finish())
    },
    getType: (context: Context): Reply => {
      const issueType = pathType(context)
      const id = readSide(context, side).issueTypes[issueType]
      if (id === undefined) return refuse(404, 'The issue type has no workflow of its own.')
      return ok({ issueType, workflow: workflowName(context, id) })
    },
    putType: (context: Context): Reply => {
      const type = pathType(context)
      const name = requiredText(bodyMembers(context), 'workflow')
      const workflow = requireWorkflow(context, name, 404)
      const edit = target(context, side)
      edit.mappings.issueTypes[type] = workflow.id
      return ok(edit.finish())
    },
    deleteType: (context: Context): Reply => {
      const type = pathType(context)
      const edit = target(context, side)
      delete edit.mappings.issueTypes[type]
      return ok(edit.finish())
    },
    /** Without a name the spec promises one mapping too; the default workflow's is given. */
    getWorkflow: (context: Context): Reply => {
      const mappings = readSide(context, side)
      const isNamed = context.query.has('workflowName')
      const id = isNamed ? queriedWorkflow(context).id : mappings.defaultWorkflowId
      return ok(workflowMapping(context, mappings, id))
    },
    putWorkflow: (context: Context): Reply => {
      const workflow = queriedWorkflow(context)
      const body = bodyMembers(context)
      const types = optionalIds(body, 'issueTypes') ?? []
      const all = issueTypes.of(context.site)
      if (types.some((id) => all[id] === undefined)) refuse(404, 'The issue type was not found.')
      const edit = target(context, side)
      const kept = Object.entries(edit.mappings.issueTypes).filter(([, id]) => id !== workflow.id)
      edit.mappings.issueTypes = {
        ...Object.fromEntries(kept),
        ...Object.fromEntries(types.map((type) => [type, workflow.id])),
      }
      if (body.defaultMapping === true) edit.mappings.defaultWorkflowId = workflow.id
      return ok(edit.finish())
    },
    deleteWorkflow: (context: Context): Reply => {
      const workflow = queriedWorkflow(context)
      const edit = target(context, side)
      const { mappings } = edit
      mappings.issueTypes = Object.fromEntries(
        Object.entries(mappings.issueTypes).filter(([, id]) => id !== workflow.id),
      )
      if (mappings.defaultWorkflowId === workflow.id) {
        mappings.defaultWorkflowId = systemWorkflow(context.site).id
      }
      edit.finish()
      return { status: 200 }
    },
  }
}
