import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { ManualValue } from '#contract/model/manual-step'
import { isReference, type Reference } from '#contract/model/reference'
import { wordMember } from '#contract/wording/member-wording'
import { workflowByHandWording as text } from '#contract/wording/workflow-by-hand-wording'
import { allHandValues, handLine } from '#domain/planning/hand-values'
import { objectsIn, textIn } from '../wanted-members.ts'

type NameOf = (found: Reference) => string

/** What happens in a transition, in the order in which Jira's editor has it. */
const ruleLists = ['conditions', 'validators', 'actions', 'triggers', 'screen'] as const

const shown = (data: JsonObject, list: string): readonly JsonObject[] =>
  isJsonList(data[list]) ? objectsIn(data, list) : []

const named = (value: Json | undefined, nameOf: NameOf): string =>
  isReference(value) ? nameOf(value) : ''

/** Between which statuses a transition goes. */
const routeOf = ({ route, to }: JsonObject, nameOf: NameOf): string => {
  const { type, from } = isJsonObject(route) ? route : {}
  const end = named(to, nameOf) || text.itself
  if (type === 'INITIAL') return text.initial(end)
  if (type === 'GLOBAL' || !isJsonList(from)) return text.global(end)
  return text.directed(
    from.map((status) => named(status, nameOf)),
    end,
  )
}

const rulesOf = (transition: JsonObject, nameOf: NameOf): readonly string[] =>
  ruleLists.flatMap((list) => {
    const rules = transition[list]
    const has = isJsonList(rules) ? rules.length > 0 : isJsonObject(rules)
    return has ? [`${wordMember(list)}: ${handLine(rules ?? null, list, nameOf)}`] : []
  })

const propertiesOf = (of: string, element: JsonObject): readonly ManualValue[] => {
  const properties = shown(element, 'properties')
  const pairs = properties.map((one) => `${textIn(one, 'key')}: ${textIn(one, 'value')}`)
  return pairs.length === 0 ? [] : [{ label: text.properties(of), value: pairs.join(' · ') }]
}

/**
 * A workflow as a person builds it: its statuses, and each transition with where it leads and what
 * happens in it. Where things are drawn is left to whoever draws them.
 */
export const workflowHandValues = (data: JsonObject, nameOf: NameOf): readonly ManualValue[] => {
  const { name = null, description = null } = data
  const statuses = shown(data, 'statuses')
  const transitions = shown(data, 'transitions')
  const statusName = ({ status }: JsonObject): string => named(status, nameOf)
  return [
    ...allHandValues({ name, description }, nameOf),
    ...(statuses.length === 0
      ? []
      : [{ label: text.statuses, value: statuses.map(statusName).join(', ') }]),
    ...statuses.flatMap((one) => propertiesOf(statusName(one), one)),
    ...transitions.flatMap((one) => [
      {
        label: text.transition(textIn(one, 'name')),
        value: [routeOf(one, nameOf), ...rulesOf(one, nameOf)].join(' · '),
      },
      ...propertiesOf(textIn(one, 'name'), one),
    ]),
  ]
}
