import type { Site } from '../site-model.ts'
import { error, type Finding } from './findings.ts'
import type { WorkflowContent } from './payload.ts'
import { isSupported, type RulePlace } from './rule-catalogue.ts'
import type { ConditionGroup, Rule, Transition } from './state.ts'

function rulesOf(group: ConditionGroup | null): readonly Rule[] {
  if (group === null) return []
  return [...group.conditions, ...group.conditionGroups.flatMap((inner) => rulesOf(inner))]
}

function checkRules(site: Site, transition: Transition): readonly Finding[] {
  const screen = transition.transitionScreen
  const all: readonly (readonly [RulePlace, readonly Rule[]])[] = [
    ['Function', transition.actions],
    ['Validator', transition.validators],
    ['Trigger', transition.triggers],
    ['Condition', rulesOf(transition.conditions)],
    ['Screen', screen === null ? [] : [screen]],
  ]
  return all.flatMap(([place, rules]) =>
    rules.flatMap((rule) => {
      const where = { transitionId: transition.id, ruleId: rule.id }
      if (!isSupported(site, rule, place)) {
        const message = `The rule ${rule.ruleKey} is not supported here.`
        return [error('RULE', 'UNSUPPORTED_RULE', message, where)]
      }
      return site.resources.flatMap((resource) => {
        const complaint = resource.checkWorkflowRule?.(site, rule.ruleKey, rule.parameters)
        return complaint === undefined
          ? []
          : [error('RULE', 'INVALID_RULE_PARAMETERS', complaint, where)]
      })
    }),
  )
}

function checkShape(transition: Transition, known: ReadonlySet<string>): readonly Finding[] {
  const where = { transitionId: transition.id }
  const complain = (code: string, message: string) => error('TRANSITION', code, message, where)
  const { type, links, toStatusId } = transition
  const findings: Finding[] = []
  if (!known.has(toStatusId) || links.some(({ fromStatusId }) => !known.has(fromStatusId))) {
    findings.push(complain('STATUS_NOT_IN_WORKFLOW', 'The transition names a foreign status.'))
  }
  if (type !== 'DIRECTED' && links.length > 0) {
    findings.push(complain('LINKS_NOT_ALLOWED', `A transition of type ${type} has no links.`))
  }
  if (type === 'DIRECTED' && links.length === 0) {
    findings.push(complain('LINKS_REQUIRED', 'A directed transition needs a link.'))
  }
  if (transition.name.trim() === '') {
    findings.push(complain('TRANSITION_NAME_REQUIRED', 'The transition needs a name.'))
  }
  return findings
}

function checkWhole({ statuses, transitions }: WorkflowContent): readonly Finding[] {
  const findings: Finding[] = []
  if (transitions.filter(({ type }) => type === 'INITIAL').length !== 1) {
    const message = 'A workflow has exactly one initial transition.'
    findings.push(error('WORKFLOW', 'INITIAL_TRANSITION_REQUIRED', message))
  }
  const ids = transitions.map(({ id }) => id)
  for (const transitionId of ids.filter((id, index) => ids.indexOf(id) !== index)) {
    const message = `The transition ID ${transitionId} is used twice.`
    findings.push(error('TRANSITION', 'NON_UNIQUE_TRANSITION_ID', message, { transitionId }))
  }
  const globals = transitions.filter(({ type }) => type === 'GLOBAL')
  const names = globals.map(({ name }) => name.toLowerCase())
  for (const { id, name } of globals.filter(
    (one, index) => names.indexOf(one.name.toLowerCase()) !== index,
  )) {
    const message = `The global transition name "${name}" is used twice.`
    findings.push(
      error('TRANSITION', 'NON_UNIQUE_GLOBAL_TRANSITION_NAME', message, { transitionId: id }),
    )
  }
  for (const { statusId } of statuses) {
    if (transitions.some(({ toStatusId }) => toStatusId === statusId)) continue
    findings.push({
      code: 'NO_INBOUND_TRANSITIONS_TO_STATUS',
      message: 'The status has no transitions that lead to it.',
      level: 'WARNING',
      type: 'STATUS',
      elementReference: { statusReference: statusId },
    })
  }
  return findings
}

/** What is wrong with statuses and transitions of a workflow. */
export function checkContent(site: Site, content: WorkflowContent): readonly Finding[] {
  const known = new Set(content.statuses.map(({ statusId }) => statusId))
  const empty =
    known.size === 0 ? [error('WORKFLOW', 'STATUS_REQUIRED', 'A workflow needs a status.')] : []
  return [
    ...empty,
    ...content.transitions.flatMap((transition) => [
      ...checkShape(transition, known),
      ...checkRules(site, transition),
    ]),
    ...checkWhole(content),
  ]
}
