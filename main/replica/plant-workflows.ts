import { isJsonObject, type JsonObject } from '#contract/model/json'
import { nextId, nextUuid } from '#twin/ids'
import { type Mappings, teamWorkflows, workflowSchemes } from '#twin/workflow-schemes/state'
import { type Layout, type Workflow, type WorkflowStatus, workflows } from '#twin/workflows/state'
import { idOf, isUnseen, objectsOf, textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'
import { nameInside, teamProjectId } from './team-project.ts'
import { plantProperties } from './workflow-rules.ts'
import { plantTransitions } from './workflow-transitions.ts'

const pointOf = (data: JsonObject, member: string): Layout | null => {
  const [point] = objectsOf(data, member)
  return point ? { x: Number(point.x), y: Number(point.y) } : null
}

/** What an approval asks is in no snapshot, only that there is one. */
const statusOf = (data: JsonObject): WorkflowStatus => ({
  statusId: idOf(data, 'status') ?? '',
  properties: plantProperties(data),
  layout: pointOf(data, 'layout'),
  approvalConfiguration: data.approval === true ? { active: 'true' } : null,
})

type Inside = Pick<Workflow, 'statuses' | 'transitions'>

const insideOf = (planting: Planting, name: string, data: JsonObject): Inside => ({
  statuses: objectsOf(data, 'statuses').map(statusOf),
  transitions: plantTransitions(planting, name, data),
})

/**
 * Stands for a workflow of which the snapshot has the name only: all statuses of the site, so that no
 * issue has one that it lacks, and one way in.
 */
const standIn = (planting: Planting): Inside => {
  const ids = planting.of('status').map(({ id }) => id)
  const { transitions } = insideOf(planting, '', {
    transitions: [{ name: 'Create', route: { type: 'INITIAL', from: [] } }],
  })
  return {
    statuses: ids.map((id) => statusOf({ status: { $ref: 'status', id } })),
    transitions: transitions.map((one) => ({ ...one, toStatusId: ids[0] ?? '' })),
  }
}

/** Workflows; those of team-managed projects are in their projects again, under their own names. */
export const plantWorkflows = (planting: Planting): void => {
  const { site } = planting
  const all = workflows.of(site)
  const now = site.clock.now()
  for (const workflow of replacing(planting, 'workflow', all)) {
    const { id, data, protection } = workflow
    const projectId = teamProjectId(planting, workflow)
    const name = projectId === undefined ? workflow.name : nameInside(workflow.name, workflow)
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      version: { id: nextUuid(site), versionNumber: 1 },
      ...(isUnseen(data.statuses) ? standIn(planting) : insideOf(planting, name, data)),
      startPointLayout: pointOf(data, 'startPointLayout'),
      loopedTransitionContainerLayout: pointOf(data, 'loopedTransitionContainerLayout'),
      isEditable: protection !== 'locked',
      projectId: projectId ?? null,
      createdAt: now,
      updatedAt: now,
      taskId: null,
    }
    if (projectId !== undefined) {
      teamWorkflows.of(site)[projectId] = { defaultWorkflowId: id, issueTypes: {} }
    }
  }
}

const mappingsIn = (data: JsonObject): Mappings => ({
  defaultWorkflowId: idOf(data, 'defaultWorkflow') ?? '',
  issueTypes: Object.fromEntries(
    objectsOf(data, 'mappings').map((row) => [
      idOf(row, 'issueType') ?? '',
      idOf(row, 'workflow') ?? '',
    ]),
  ),
})

/** Workflow schemes, all but the default one, which is no object of the site. */
export const plantWorkflowSchemes = (planting: Planting): void => {
  const { site } = planting
  const all = workflowSchemes.of(site)
  for (const { id, name, data, protection } of replacing(planting, 'workflowScheme', all)) {
    if (protection === 'default') continue
    const { draft } = data
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      ...mappingsIn(data),
      version: { id: nextUuid(site), versionNumber: 1 },
      updatedAt: site.clock.now(),
      updatedBy: null,
      draft:
        isJsonObject(draft) && !isUnseen(draft)
          ? {
              ...mappingsIn(draft),
              id: nextId(site, 'workflowScheme'),
              updatedAt: site.clock.now(),
              updatedBy: null,
            }
          : null,
      taskId: null,
    }
  }
}
