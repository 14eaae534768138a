import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import {
  badPayload,
  bodyMembers,
  isMembers,
  type Members,
  memberList,
  optionalIds,
  optionalText,
  requiredText,
} from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { issueTypes } from '../issue-types/state.ts'
import { seeTask } from '../tasks/bean.ts'
import { refuseDuringWorkflowTask } from '../tasks/exclusive.ts'
import { findExclusiveTask } from '../tasks/state.ts'
import { systemWorkflow, workflows } from '../workflows/state.ts'
import { allowedBy, type MapStatus, missingText, planMoves } from './moves.ts'
import { projectsOfScheme, workflowFor } from './resolve.ts'
import { type Mappings, type WorkflowScheme, workflowSchemes } from './state.ts'
import { type RemapWork, remap, remapEffect } from './work.ts'
import { refuseTaken } from './write.ts'

/** The scheme that a member names. */
export function namedScheme(context: Context, members: Members): WorkflowScheme {
  const scheme = workflowSchemes.of(context.site)[requiredText(members, 'id')]
  return scheme ?? refuse(400, 'The workflow scheme was not found.')
}

function requireWorkflowId(context: Context, id: string): string {
  if (workflows.of(context.site)[id] === undefined) {
    refuse(400, `The workflow with ID ${id} was not found.`)
  }
  return id
}

/** The mappings of a payload of the new API; without a default workflow it is `jira`. */
export function readNewMappings(context: Context, body: Members): Mappings {
  const all = issueTypes.of(context.site)
  const entries = memberList(body, 'workflowsForIssueTypes').flatMap((association) => {
    const workflowId = requireWorkflowId(context, requiredText(association, 'workflowId'))
    return (optionalIds(association, 'issueTypeIds') ?? []).map((typeId) => {
      if (all[typeId] === undefined) refuse(400, `The issue type with ID ${typeId} was not found.`)
      return [typeId, workflowId] as const
    })
  })
  const defaultId = optionalText(body, 'defaultWorkflowId')
  return {
    defaultWorkflowId:
      defaultId === undefined
        ? systemWorkflow(context.site).id
        : requireWorkflowId(context, defaultId),
    issueTypes: Object.fromEntries(entries),
  }
}

/** Status mappings of a list, by old status. */
export function readStatusMap(members: Members): ReadonlyMap<string, string> {
  return new Map(
    memberList(members, 'statusMappings').map((mapping) => [
      requiredText(mapping, 'oldStatusId'),
      requiredText(mapping, 'newStatusId'),
    ]),
  )
}

/** Status mappings by issue type, as update and switch take them. */
export function readOverrides(body: Members, name: string): MapStatus {
  const byType = new Map(
    memberList(body, name).map((entry) => [
      requiredText(entry, 'issueTypeId'),
      readStatusMap(entry),
    ]),
  )
  return ({ issueTypeId, statusId }) => byType.get(issueTypeId)?.get(statusId)
}

function readMapping(context: Context, body: Members, from: Mappings, to: Mappings): MapStatus {
  const byType = readOverrides(body, 'statusMappingsByIssueTypeOverride')
  const byWorkflows = memberList(body, 'statusMappingsByWorkflows').map((entry) => ({
    old: requiredText(entry, 'oldWorkflowId'),
    next: requiredText(entry, 'newWorkflowId'),
    map: readStatusMap(entry),
  }))
  return (stranded) => {
    const old = workflowFor(context.site, from, stranded.issueTypeId).id
    const next = workflowFor(context.site, to, stranded.issueTypeId).id
    const general = byWorkflows.find((entry) => entry.old === old && entry.next === next)
    return byType(stranded) ?? general?.map.get(stranded.statusId)
  }
}

/** `POST /workflowscheme/update`: at once (200), or as a task (303) when issues have to move. */
export function updateNewScheme(context: Context): Reply {
  const { site } = context
  refuseDuringWorkflowTask(context)
  const body = bodyMembers(context)
  const scheme = namedScheme(context, body)
  const { version } = body
  if (!isMembers(version)) return refuse(400, badPayload)
  if (
    version.id !== scheme.version.id ||
    Number(version.versionNumber) !== scheme.version.versionNumber
  ) {
    refuse(409, 'Workflow scheme version and version token must match')
  }
  const name = requiredText(body, 'name')
  refuseTaken(context, name, scheme.id)
  const description = optionalText(body, 'description') ?? refuse(400, badPayload)
  const mappings = readNewMappings(context, body)
  const { moves, missing } = planMoves(
    site,
    projectsOfScheme(site, scheme.id),
    allowedBy(site, mappings),
    readMapping(context, body, scheme, mappings),
  )
  if (missing.length > 0) refuse(400, missingText(missing))
  scheme.name = name
  scheme.description = description
  const work: RemapWork = { schemeId: scheme.id, mappings, moves }
  if (moves.length === 0) {
    remap(site, work)
    return ok({})
  }
  const reply = seeTask(context, {
    description: `Update ${name}`,
    effect: remapEffect,
    argument: work,
    exclusive: true,
  })
  scheme.taskId = findExclusiveTask(site)?.id ?? null
  return reply
}
