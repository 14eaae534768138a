import { nextUuid } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { findStatusNamed, statuses } from '../statuses/state.ts'
import {
  systemWorkflowName,
  type Transition,
  type Workflow,
  workflows,
} from '../workflows/state.ts'

/** A transition without rules. */
function plain(
  id: number,
  name: string,
  type: Transition['type'],
  toStatusId: string,
  from: readonly string[] = [],
): Transition {
  return {
    id: String(id),
    name,
    description: '',
    type,
    toStatusId,
    links: from.map((fromStatusId) => ({ fromStatusId, fromPort: 0, toPort: 1 })),
    actions: [],
    validators: [],
    triggers: [],
    conditions: null,
    transitionScreen: null,
    properties: {},
    customIssueEventId: null,
  }
}

function statusIds(site: Site, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const status = findStatusNamed(site, name)
    if (status === undefined) throw new Error(`the seed lacks the status ${name}`)
    return status.id
  })
}

function addWorkflow(
  site: Site,
  name: string,
  ids: readonly string[],
  transitions: readonly Transition[],
  isEditable: boolean,
  projectId: string | null = null,
): Workflow {
  const now = site.clock.now()
  const workflow: Workflow = {
    id: nextUuid(site),
    name,
    description: isEditable ? '' : 'The default Jira workflow.',
    version: { id: nextUuid(site), versionNumber: 1 },
    statuses: ids.map((statusId, index) => ({
      statusId,
      properties: {},
      layout: { x: 160 * index, y: 0 },
      approvalConfiguration: null,
    })),
    transitions,
    startPointLayout: null,
    loopedTransitionContainerLayout: null,
    isEditable,
    projectId,
    createdAt: now,
    updatedAt: now,
    taskId: null,
  }
  workflows.of(site)[workflow.id] = workflow
  return workflow
}

/** The read-only workflow `jira` of every site. */
export function seedSystemWorkflow(site: Site): void {
  const ids = statusIds(site, ['Open', 'In Progress', 'Resolved', 'Reopened', 'Closed'])
  const [open = '', progress = '', resolved = '', reopened = '', closed = ''] = ids
  addWorkflow(
    site,
    systemWorkflowName,
    ids,
    [
      plain(1, 'Create', 'INITIAL', open),
      plain(4, 'Start Progress', 'DIRECTED', progress, [open, reopened]),
      plain(301, 'Stop Progress', 'DIRECTED', open, [progress]),
      plain(5, 'Resolve Issue', 'DIRECTED', resolved, [open, progress, reopened]),
      plain(3, 'Reopen Issue', 'DIRECTED', reopened, [resolved, closed]),
      plain(2, 'Close Issue', 'DIRECTED', closed, [open, progress, resolved, reopened]),
    ],
    false,
  )
}

/** A workflow as project templates make it: from anywhere to anywhere. */
export function addSimplifiedWorkflow(site: Site, name: string): Workflow {
  const names = ['Backlog', 'Selected for Development', 'In Progress', 'Done']
  const ids = statusIds(site, names)
  return addWorkflow(
    site,
    name,
    ids,
    [
      plain(1, 'Create', 'INITIAL', ids[0] ?? ''),
      ...ids.map((id, index) => plain(11 + index * 10, names[index] ?? '', 'GLOBAL', id)),
    ],
    true,
  )
}

/** The workflow of a new team-managed project, over statuses of its own. */
export function addTeamWorkflow(site: Site, projectId: string): Workflow {
  const own = Object.values(statuses.of(site)).filter((status) => status.projectId === projectId)
  const [first] = own
  return addWorkflow(
    site,
    `Software workflow for project ${projectId}`,
    own.map(({ id }) => id),
    [
      plain(1, 'Create', 'INITIAL', first?.id ?? ''),
      ...own.map(({ id, name }, index) => plain(11 + index * 10, name, 'GLOBAL', id)),
    ],
    true,
    projectId,
  )
}
