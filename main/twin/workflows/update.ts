import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import {
  badPayload,
  bodyMembers,
  isMembers,
  type Members,
  memberList,
  requiredText,
} from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { nextUuid } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { startTaskFor } from '../tasks/bean.ts'
import { refuseDuringWorkflowTask } from '../tasks/exclusive.ts'
import { carryOut, type MapStatus, type Move, planMoves } from '../workflow-schemes/moves.ts'
import { mappingsOfProject, usesOfWorkflow, workflowFor } from '../workflow-schemes/resolve.ts'
import { statusesOf, workflowBean } from './bean.ts'
import { checkContent } from './check-content.ts'
import { refuseFindings } from './create.ts'
import { checkDeclared, type Declared, readDeclared, writeDeclared } from './declared-statuses.ts'
import { error, type Finding } from './findings.ts'
import { type Resolve, readContent, type WorkflowContent } from './payload.ts'
import { type Workflow, workflows } from './state.ts'

/** Name of the work that a running update does in the end. */
export const updateEffect = 'workflows.update'

interface Change {
  readonly workflow: Workflow
  readonly content: WorkflowContent
  readonly moves: readonly Move[]
  readonly findings: readonly Finding[]
}

/** The whole of an update, and the references of its statuses. */
interface UpdatePlan {
  readonly declared: readonly Declared[]
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
}

/** The workflow that a member names, in the version it names; 409 when that is stale. */
function readWorkflow(context: Context, members: Members): Workflow {
  const workflow = workflows.of(context.site)[requiredText(members, 'id')]
  if (workflow === undefined) return refuse(400, 'The workflow was not found.')
  if (!workflow.isEditable) refuse(400, 'The workflow is not editable.')
  const { version } = members
  if (!isMembers(version)) return refuse(400, badPayload)
  const { id, versionNumber } = workflow.version
  if (version.id !== id || Number(version.versionNumber) !== versionNumber) {
    refuse(409, 'Workflow version and version token must match')
  }
  return workflow
}

function readMigrations(members: Members, name: string, resolve: Resolve): Map<string, string> {
  return new Map(
    memberList(members, name).map((migration) => [
      resolve(requiredText(migration, 'oldStatusReference')),
      resolve(requiredText(migration, 'newStatusReference')),
    ]),
  )
}

function readMapping(members: Members, resolve: Resolve): MapStatus {
  const general = readMigrations(members, 'defaultStatusMappings', resolve)
  const special = new Map(
    memberList(members, 'statusMappings').map((mapping) => [
      `${requiredText(mapping, 'projectId')}/${requiredText(mapping, 'issueTypeId')}`,
      readMigrations(mapping, 'statusMigrations', resolve),
    ]),
  )
  return ({ projectId, issueTypeId, statusId }) =>
    special.get(`${projectId}/${issueTypeId}`)?.get(statusId) ?? general.get(statusId)
}

function planChange(context: Context, members: Members, resolve: Resolve): Change {
  const { site } = context
  const workflow = readWorkflow(context, members)
  const content = readContent(context, members, resolve)
  const projects = [...new Set(usesOfWorkflow(site, workflow.id).map(({ project }) => project))]
  const after = content.statuses.map(({ statusId }) => statusId)
  const { moves, missing } = planMoves(
    site,
    projects,
    (project, issueTypeId) => {
      const mappings = mappingsOfProject(site, project)
      const used = workflowFor(site, mappings, issueTypeId)
      return used === workflow ? after : used.statuses.map(({ statusId }) => statusId)
    },
    readMapping(members, resolve),
  )
  const unmapped = missing.map(({ projectId, issueTypeId, statusId }) =>
    error(
      'STATUS_MAPPING',
      'MISSING_STATUS_MAPPING',
      `Issues are in the status ${statusId}, which is removed without a mapping.`,
      { statusReference: statusId, statusMappingReference: { projectId, issueTypeId } },
    ),
  )
  return { workflow, content, moves, findings: [...checkContent(site, content), ...unmapped] }
}

/** The team-managed project that all workflows of an update belong to; null = none of them does. */
function scopeOf(context: Context, list: readonly Members[]): string | null {
  const all = workflows.of(context.site)
  const scopes = list.map((members) => all[requiredText(members, 'id')]?.projectId ?? null)
  if (new Set(scopes).size > 1) refuse(400, 'The workflows are not of the same scope.')
  return scopes[0] ?? null
}

/** Reads and checks a payload of `/workflows/update`: 400 for its shape, 409 for its version. */
export function planUpdate(context: Context, payload: Members, resolve?: Resolve): UpdatePlan {
  const list = memberList(payload, 'workflows')
  if (list.length === 0) refuse(400, 'payload.workflows : must not be empty')
  if (list.length > 20) refuse(400, 'payload.workflows : size must be between 0 and 20')
  const declared = readDeclared(payload, scopeOf(context, list))
  const ids = new Map(declared.map(({ reference, id }) => [reference, id ?? reference]))
  const changes = list.map((members) =>
    planChange(context, members, resolve ?? ((reference) => ids.get(reference) ?? reference)),
  )
  const known = new Set(ids.values())
  const foreign = changes
    .flatMap(({ content }) => content.statuses)
    .filter(({ statusId }) => !known.has(statusId))
    .map(({ statusId }) =>
      error('STATUS', 'STATUS_NOT_DECLARED', 'The status is not declared in the payload.', {
        statusReference: statusId,
      }),
    )
  return {
    declared,
    changes,
    findings: [
      ...checkDeclared(context, declared),
      ...foreign,
      ...changes.flatMap(({ findings }) => findings),
    ],
  }
}

/** What an update leaves to its end: content by workflow id, and the issues that move. */
interface UpdateWork {
  readonly contents: Readonly<Record<string, WorkflowContent>>
  readonly moves: readonly Move[]
}

/** Writes the contents, with new versions, and moves the issues. */
export function finishUpdate(site: Site, argument: unknown): unknown {
  const { contents, moves } = argument as UpdateWork
  for (const [id, content] of Object.entries(contents)) {
    const workflow = workflows.of(site)[id]
    if (workflow === undefined) continue
    Object.assign(workflow, content, {
      version: { id: nextUuid(site), versionNumber: workflow.version.versionNumber + 1 },
      updatedAt: site.clock.now(),
      taskId: null,
    })
  }
  carryOut(site, moves)
  return { successful: true }
}

/**
 * `POST /workflows/update`: a full replacement. Done at once, unless issues have to move: then the
 * answer names a task and the workflows change when it ends.
 */
export function updateWorkflows(context: Context): Reply {
  const { site } = context
  refuseDuringWorkflowTask(context)
  const payload = bodyMembers(context)
  refuseFindings(planUpdate(context, payload).findings)
  const { declared } = planUpdate(context, payload)
  const ids = writeDeclared(context, declared)
  const { changes } = planUpdate(context, payload, (reference) => ids.get(reference) ?? reference)
  const work: UpdateWork = {
    contents: Object.fromEntries(changes.map(({ workflow, content }) => [workflow.id, content])),
    moves: changes.flatMap(({ moves }) => moves),
  }
  const changed = changes.map(({ workflow }) => workflow)
  if (work.moves.length === 0) {
    finishUpdate(site, work)
    return ok({
      workflows: changed.map((workflow) => workflowBean(workflow, true)),
      statuses: statusesOf(context, changed),
    })
  }
  const description = 'Update workflows'
  const task = startTaskFor(context, {
    description,
    effect: updateEffect,
    argument: work,
    exclusive: true,
  })
  for (const workflow of changed) workflow.taskId = task.id
  return ok({
    workflows: changed.map((workflow) => workflowBean(workflow, true)),
    statuses: statusesOf(context, changed),
    taskId: task.id,
  })
}
