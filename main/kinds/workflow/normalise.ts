import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import type { TextLookup } from '../text/lookup.ts'
import { readProperties } from './properties.ts'
import type { JiraLayoutStatus, JiraWorkflow } from './schema.ts'
import type { StatusNames } from './status-names.ts'
import { readTransition } from './transitions.ts'

type Point = JiraWorkflow['startPointLayout']

/** A place in the diagram; a list of at most one, so that it is taken over whole or not at all. */
const readPoint = (point: Point): readonly JsonObject[] =>
  typeof point?.x === 'number' && typeof point.y === 'number' ? [{ x: point.x, y: point.y }] : []

const readStatus = (
  status: JiraLayoutStatus,
  statuses: StatusNames,
  lookup: TextLookup,
): JsonObject => ({
  status: reference('status', statuses.idOf(status.statusReference)),
  layout: readPoint(status.layout),
  properties: readProperties(status.properties, lookup),
  // What an approval asks belongs to one service project; only that there is one is kept.
  approval: status.approvalConfiguration?.active === 'true',
})

/** A workflow of Jira, normalised. The system workflow cannot be edited (jira-api 3.6). */
export const readWorkflow = (
  workflow: JiraWorkflow,
  statuses: StatusNames,
  lookup: TextLookup,
): ConfigObject => ({
  kind: 'workflow',
  id: workflow.id,
  name: workflow.name,
  naturalKey: nameKey(workflow.name),
  protection: workflow.isEditable === false ? 'locked' : 'none',
  data: {
    name: workflow.name,
    description: workflow.description ?? '',
    statuses: workflow.statuses.map((status) => readStatus(status, statuses, lookup)),
    transitions: (workflow.transitions ?? []).map((one) => readTransition(one, statuses, lookup)),
    startPointLayout: readPoint(workflow.startPointLayout),
    loopedTransitionContainerLayout: readPoint(workflow.loopedTransitionContainerLayout),
  },
  facts: {},
})
