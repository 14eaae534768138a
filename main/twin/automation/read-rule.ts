import { isMembers, type Members } from '../http/members.ts'
import type { Site } from '../site-model.ts'
import { checkActor, checkPerson } from './actors.ts'
import { type KnownIds, readComponent } from './components.ts'
import { refuseRule, refuseUnreadable } from './errors.ts'
import { followScope, readScope } from './scope.ts'
import type { RuleContent } from './state.ts'

/** Members of a rule that a caller writes; `uuid` only of a new one. */
const members = [
  'actor',
  'authorAccountId',
  'canOtherRuleTrigger',
  'collaborators',
  'components',
  'description',
  'labels',
  'name',
  'notifyOnError',
  'ruleScopeARIs',
  'state',
  'trigger',
  'writeAccessType',
]

function text(rule: Members, name: string): string {
  const value = rule[name]
  return typeof value === 'string' && value !== '' ? value : refuseUnreadable()
}

function choice<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  return choices.find((one) => one === value) ?? refuseUnreadable()
}

function texts(rule: Members, name: string): readonly string[] {
  const value = rule[name]
  if (value === undefined || value === null) return []
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string')
  return isList ? value : refuseUnreadable()
}

/** `ENABLED` or `DISABLED`, which a rule has at once. */
export function readState(value: unknown): RuleContent['state'] {
  return choice(value, ['ENABLED', 'DISABLED'])
}

function readActor(site: Pick<Site, 'state'>, value: unknown): RuleContent['actor'] {
  if (!isMembers(value)) return refuseUnreadable()
  const type = choice(value.type, ['ACCOUNT_ID', 'EVENT_INITIATOR', 'SMART_VALUE'])
  const { actor } = value
  if (type === 'EVENT_INITIATOR') return typeof actor === 'string' ? { type, actor } : { type }
  if (typeof actor !== 'string') return refuseUnreadable()
  if (type === 'ACCOUNT_ID') checkActor(site, actor)
  return { type, actor }
}

function readPeople(site: Pick<Site, 'state'>, rule: Members) {
  const authorAccountId = text(rule, 'authorAccountId')
  const collaborators = texts(rule, 'collaborators')
  checkPerson(site, authorAccountId, 'authorAccountId')
  for (const one of collaborators) checkPerson(site, one, 'collaborators')
  return { authorAccountId, collaborators }
}

/** Refuses what no rule has, e.g. the `created` of one that was read. */
function refuseStray(rule: Members, further: readonly string[]): void {
  const known = [...members, ...further]
  if (Object.keys(rule).some((name) => !known.includes(name))) refuseUnreadable()
}

/** A whole rule; what is missing or of another type is refused without being named. */
export function readRule(
  site: Pick<Site, 'state'>,
  rule: Members,
  known: KnownIds,
  further: readonly string[] = [],
): RuleContent {
  refuseStray(rule, further)
  const { canOtherRuleTrigger, components = [] } = rule
  if (typeof canOtherRuleTrigger !== 'boolean') return refuseUnreadable()
  if (!Array.isArray(components)) return refuseUnreadable()
  const content = {
    name: text(rule, 'name'),
    description: typeof rule.description === 'string' ? rule.description : '',
    state: readState(rule.state),
    canOtherRuleTrigger,
    notifyOnError: choice(rule.notifyOnError, ['FIRSTERROR', 'EVERYERROR', 'NEVER']),
    writeAccessType: choice(rule.writeAccessType, [
      'OWNER_ONLY',
      'UNRESTRICTED',
      'SPECIFIED_USERS',
    ]),
    labels: [...new Set(texts(rule, 'labels'))],
    trigger: readComponent(site, rule.trigger, known),
  }
  if (content.trigger.component !== 'TRIGGER') refuseUnreadable()
  if (components.length === 0) refuseRule("'components' must not be empty", 'components')
  const ruleScopeARIs = readScope(site, rule.ruleScopeARIs)
  return {
    ...content,
    ...readPeople(site, rule),
    actor: readActor(site, rule.actor),
    ruleScopeARIs,
    trigger: followScope(content.trigger, ruleScopeARIs),
    components: components.map((one) => readComponent(site, one, known)),
  }
}
