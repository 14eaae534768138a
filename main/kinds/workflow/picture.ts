import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import type { WorkflowPicture } from '#contract/model/step-detail'
import { canonicalJson } from '#domain/canonical-json'
import { changeOf } from '#domain/change-of'
import type { PictureNaming } from '#domain/kind-model'
import { objectsIn, textIn } from '../wanted-members.ts'

type Status = WorkflowPicture['statuses'][number]
type Transition = WorkflowPicture['transitions'][number]

const categories: readonly Status['category'][] = ['TODO', 'IN_PROGRESS', 'DONE']

/** Everything that happens in a transition, in the order in which Jira goes through it. */
const ruleLists = ['screen', 'conditions', 'validators', 'actions', 'triggers'] as const

/** Elements of both versions by what makes them the same one. */
const pairBy = (
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  keyOf: (element: JsonObject) => string,
) => {
  const old = new Map(before.map((element) => [keyOf(element), element]))
  const wanted = new Map(after.map((element) => [keyOf(element), element]))
  return [...new Set([...wanted.keys(), ...old.keys()])].map((key) => ({
    key,
    before: old.get(key),
    after: wanted.get(key),
  }))
}

const referenceIn = (value: Json | undefined): Reference | undefined =>
  isReference(value) ? value : undefined

const statusKey = (element: JsonObject): string => referenceIn(element.status)?.id ?? ''

/** Where a status is drawn changes nothing about it. */
const withoutPlace = (element: JsonObject | undefined): JsonObject | undefined =>
  element && { ...element, layout: [], ports: [] }

const conditionTexts = (tree: JsonObject, naming: PictureNaming): readonly string[] => [
  ...objectsIn(tree, 'rules').map((rule) => naming.describe(rule)),
  ...objectsIn(tree, 'groups').flatMap((group) => conditionTexts(group, naming)),
]

const ruleTexts = (transition: JsonObject | undefined, naming: PictureNaming): readonly string[] =>
  transition === undefined
    ? []
    : ruleLists.flatMap((list) =>
        objectsIn(transition, list).flatMap((rule) =>
          list === 'conditions' ? conditionTexts(rule, naming) : [naming.describe(rule)],
        ),
      )

const rulesOf = (
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  naming: PictureNaming,
): Transition['rules'] => {
  const old = ruleTexts(before, naming)
  const wanted = ruleTexts(after, naming)
  return [
    ...wanted.map((text) => ({ text, change: old.includes(text) ? 'same' : 'added' }) as const),
    ...old
      .filter((text) => !wanted.includes(text))
      .map((text) => ({ text, change: 'removed' }) as const),
  ]
}

const typeOf = (transition: JsonObject): Transition['type'] => {
  const type = isJsonObject(transition.route) ? transition.route.type : undefined
  if (type === 'INITIAL') return 'initial'
  return type === 'GLOBAL' ? 'global' : 'directed'
}

const sourcesOf = ({ route }: JsonObject): readonly string[] =>
  isJsonObject(route) && isJsonList(route.from)
    ? route.from.flatMap((from) => referenceIn(from)?.id ?? [])
    : []

/** Draws a workflow: the version on the destination and the wanted one laid over each other. */
export const drawWorkflow = (
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  naming: PictureNaming,
): WorkflowPicture => {
  // Data Center shows no more of a workflow than its name: there is nothing to draw then.
  const shownIn = (data: JsonObject | undefined, member: string) =>
    data && isJsonList(data[member]) ? objectsIn(data, member) : []
  const listsOf = (member: string) => [shownIn(before, member), shownIn(after, member)] as const
  const statuses = pairBy(...listsOf('statuses'), statusKey).flatMap((pair): readonly Status[] => {
    const status = referenceIn((pair.after ?? pair.before)?.status)
    if (status === undefined) return []
    const category = naming.categoryOf(status)
    return [
      {
        id: status.id,
        name: naming.nameOf(status),
        category: categories.find((known) => known === category) ?? 'UNDEFINED',
        change: changeOf(withoutPlace(pair.before), withoutPlace(pair.after)),
      },
    ]
  })
  const transitions = pairBy(...listsOf('transitions'), (transition) =>
    canonicalJson(transition.route ?? null),
  ).map((pair): Transition => {
    const shown = pair.after ?? pair.before ?? {}
    return {
      id: pair.key,
      name: textIn(shown, 'name'),
      type: typeOf(shown),
      from: sourcesOf(shown),
      to: referenceIn(shown.to)?.id ?? null,
      change: changeOf(withoutPlace(pair.before), withoutPlace(pair.after)),
      rules: rulesOf(pair.before, pair.after, naming),
    }
  })
  return { statuses, transitions }
}
