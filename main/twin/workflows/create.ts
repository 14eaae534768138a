import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import {
  badPayload,
  bodyMembers,
  isMembers,
  type Members,
  memberList,
  optionalText,
} from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { nextUuid } from '../ids.ts'
import { findProject } from '../projects/state.ts'
import { refuseDuringWorkflowTask } from '../tasks/exclusive.ts'
import { statusesOf, workflowBean } from './bean.ts'
import { checkContent } from './check-content.ts'
import { checkDeclared, type Declared, readDeclared, writeDeclared } from './declared-statuses.ts'
import { error, type Finding } from './findings.ts'
import { readContent } from './payload.ts'
import { findWorkflowNamed, type Workflow, workflows } from './state.ts'

/** A payload taken apart, nothing written yet. */
interface CreatePlan {
  readonly projectId: string | null
  readonly declared: readonly Declared[]
  readonly workflows: readonly { readonly name: string; readonly members: Members }[]
  readonly findings: readonly Finding[]
}

function readScope(context: Context, payload: Members): string | null {
  const { scope } = payload
  if (!isMembers(scope) || scope.type === 'GLOBAL') return null
  const id = isMembers(scope.project) ? optionalText(scope.project, 'id') : undefined
  const project = id === undefined ? undefined : findProject(context.site, id)
  if (project === undefined) return refuse(400, 'The project of the scope was not found.')
  if (project.style !== 'next-gen') {
    refuse(400, 'Only team-managed projects can have workflows of their own.')
  }
  return project.id
}

function readName(members: Members): string {
  const name = optionalText(members, 'name')?.trim()
  if (name === undefined || name === '' || name.length > 255) return refuse(400, badPayload)
  return name
}

function checkNames(context: Context, names: readonly string[]): readonly Finding[] {
  return names
    .filter(
      (name, index) =>
        findWorkflowNamed(context.site, name) !== undefined ||
        names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index,
    )
    .map((name) =>
      error(
        'WORKFLOW',
        'NON_UNIQUE_WORKFLOW_NAME',
        `A workflow with the name '${name}' already exists.`,
      ),
    )
}

/** Reads and checks a payload of `/workflows/create`; shapes that cannot be read are 400. */
export function planCreate(context: Context, payload: Members): CreatePlan {
  const projectId = readScope(context, payload)
  const declared = readDeclared(payload, projectId)
  const list = memberList(payload, 'workflows')
  if (list.length === 0) refuse(400, 'payload.workflows : must not be empty')
  if (list.length > 20) refuse(400, 'payload.workflows : size must be between 0 and 20')
  const named = list.map((members) => ({ name: readName(members), members }))
  const references = new Set(declared.map(({ reference }) => reference))
  const findings = named.flatMap(({ members }) => {
    const content = readContent(context, members, (reference) => reference)
    const foreign = content.statuses.filter(({ statusId }) => !references.has(statusId))
    return [
      ...checkContent(context.site, content),
      ...foreign.map(({ statusId }) =>
        error('STATUS', 'STATUS_NOT_DECLARED', 'The status is not declared in the payload.', {
          statusReference: statusId,
        }),
      ),
    ]
  })
  return {
    projectId,
    declared,
    workflows: named,
    findings: [
      ...checkDeclared(context, declared),
      ...checkNames(
        context,
        named.map(({ name }) => name),
      ),
      ...findings,
    ],
  }
}

/** The write tells next to nothing about what is wrong; the validation does. */
export function refuseFindings(findings: readonly Finding[]): void {
  const errors = findings.filter(({ level }) => level === 'ERROR')
  if (errors.length === 0) return
  const taken = errors.find(({ code }) => code === 'NON_UNIQUE_WORKFLOW_NAME')
  refuse(400, taken?.message ?? badPayload)
}

/** `POST /workflows/create`: all or none. */
export function createWorkflows(context: Context): Reply {
  const { site } = context
  refuseDuringWorkflowTask(context)
  const plan = planCreate(context, bodyMembers(context))
  refuseFindings(plan.findings)
  const ids = writeDeclared(context, plan.declared)
  const made = plan.workflows.map(({ name, members }): Workflow => {
    const content = readContent(context, members, (reference) => ids.get(reference) ?? reference)
    const now = site.clock.now()
    const workflow: Workflow = {
      ...content,
      id: nextUuid(site),
      name,
      version: { id: nextUuid(site), versionNumber: 1 },
      isEditable: true,
      projectId: plan.projectId,
      createdAt: now,
      updatedAt: now,
      taskId: null,
    }
    workflows.of(site)[workflow.id] = workflow
    return workflow
  })
  return ok({
    workflows: made.map((workflow) => workflowBean(workflow, true)),
    statuses: statusesOf(context, made),
  })
}
