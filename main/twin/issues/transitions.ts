import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, isMembers, optionalId } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { oldStatusBean } from '../statuses/bean.ts'
import { statuses } from '../statuses/state.ts'
import { mappingsOfProject, workflowFor } from '../workflow-schemes/resolve.ts'
import type { Transition } from '../workflows/state.ts'
import { fieldBean, fieldsOnScreen, type OfferedField } from './create-fields.ts'
import { type PlacedIssue, visibleIssue } from './list.ts'
import { type IssueGroup, issueGroups } from './state.ts'

/** Ways out of the status an issue is in; conditions and validators keep nobody in the twin. */
function transitionsOf(context: Context, { group, project }: PlacedIssue): readonly Transition[] {
  const { site, caller } = context
  if (!holdsProjectPermission(site, caller?.accountId, project, 'TRANSITION_ISSUES')) return []
  const workflow = workflowFor(site, mappingsOfProject(site, project), group.issueTypeId)
  return workflow.transitions.filter(
    ({ type, links }) =>
      type === 'GLOBAL' ||
      (type === 'DIRECTED' && links.some(({ fromStatusId }) => fromStatusId === group.statusId)),
  )
}

function screenFields(
  { site }: Context,
  { group, project }: PlacedIssue,
  { transitionScreen }: Transition,
): readonly OfferedField[] {
  const screenId = transitionScreen?.parameters.screenId
  return screenId === undefined ? [] : fieldsOnScreen(site, project, group.issueTypeId, screenId)
}

function transitionBean(context: Context, issue: PlacedIssue, transition: Transition) {
  const { id, name, type, toStatusId, transitionScreen, conditions } = transition
  const to = statuses.of(context.site)[toStatusId]
  const expanded = (context.query.get('expand') ?? '').split(',').includes('transitions.fields')
  const fields = screenFields(context, issue, transition)
  return {
    id,
    name,
    ...(to === undefined ? {} : { to: oldStatusBean(context, to) }),
    hasScreen: transitionScreen !== null,
    isGlobal: type === 'GLOBAL',
    isInitial: false,
    isAvailable: true,
    isConditional: conditions !== null,
    looped: false,
    ...(expanded
      ? {
          fields: Object.fromEntries(
            fields.map((offered) => [
              offered.field.id,
              fieldBean(context, offered, issue.project, issue.group.issueTypeId),
            ]),
          ),
        }
      : {}),
  }
}

/** `GET /issue/{issueIdOrKey}/transitions` */
export function listTransitions(context: Context): Reply {
  const issue = visibleIssue(context, context.params.issueIdOrKey ?? '')
  const asked = context.query.get('transitionId')
  return ok({
    expand: 'transitions',
    transitions: transitionsOf(context, issue)
      .filter(({ id }) => asked === null || id === asked)
      .map((transition) => transitionBean(context, issue, transition)),
  })
}

/** Takes one issue out of the group it is in, so that it can go its own way; its key stays. */
function alone(context: Context, { group, place }: PlacedIssue): IssueGroup {
  if (group.count === 1) return group
  const one = { ...group, count: 1 }
  const parts = [
    { ...group, count: place },
    one,
    { ...group, count: group.count - place - 1 },
  ].filter(({ count }) => count > 0)
  const state = issueGroups.of(context.site)
  state.groups = state.groups.flatMap((other) => (other === group ? parts : [other]))
  return one
}

/** `POST /issue/{issueIdOrKey}/transitions` */
export function transitionIssue(context: Context): Reply {
  const issue = visibleIssue(context, context.params.issueIdOrKey ?? '')
  const body = bodyMembers(context)
  const id = isMembers(body.transition) ? optionalId(body.transition, 'id') : undefined
  if (id === undefined) return refuse(400, "Missing 'transition' identifier")
  const transition = transitionsOf(context, issue).find((one) => one.id === id)
  if (transition === undefined) {
    return refuse(400, `Transition id '${id}' is not valid for this issue.`)
  }
  const given = isMembers(body.fields) ? body.fields : {}
  const offered = screenFields(context, issue, transition)
  const strange = Object.keys(given).filter(
    (name) => !offered.some(({ field }) => field.id === name),
  )
  const missing = offered.filter(
    ({ field, isRequired }) =>
      isRequired && field.id !== 'summary' && (given[field.id] ?? null) === null,
  )
  if (strange.length + missing.length > 0) {
    refuseFields(400, {
      ...Object.fromEntries(
        strange.map((name) => [
          name,
          `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`,
        ]),
      ),
      ...Object.fromEntries(missing.map(({ field }) => [field.id, `${field.name} is required.`])),
    })
  }
  alone(context, issue).statusId = transition.toStatusId
  return noContent()
}
