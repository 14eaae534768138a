import type { Decision } from '#contract/model/decision'
import type { PersonRow } from '#contract/model/person-row'
import type { Plan } from '#contract/model/plan'
import { referenceKey } from '#contract/model/reference'
import { evidenceWording } from '#contract/wording/evidence-wording'
import type { KindModels } from '#domain/kind-model'
import { decisionsFor } from '#domain/planning/decision-index'
import { type Match, matcher } from '#domain/planning/match'
import type { ObjectIndex } from '#domain/planning/object-index'
import { rememberedPairs } from '#domain/planning/remembered'
import { referencesIn } from '#domain/reference-walk'
import { addressOf } from './address-of.ts'

/** What the people of a plan are shown from. */
export interface PersonRowsInput {
  readonly plan: Plan
  readonly source: ObjectIndex
  readonly destination: ObjectIndex
  readonly models: KindModels
  readonly decisions: readonly Decision[]
}

const stateOf = (match: Match): PersonRow['state'] => {
  switch (match.state) {
    case 'matched':
      return match.evidence === 'decision' ? 'mapped' : 'matched'
    case 'deployer':
    case 'left-out':
      return match.state
    case 'new':
      return match.evidence === 'decision' ? 'made' : 'missing'
    default:
      return 'missing'
  }
}

const isPerson = (kind: string): kind is PersonRow['kind'] => kind === 'user' || kind === 'group'

/** How many steps name each person or group of the source, by kind and id. */
const usesOf = ({ plan, source }: PersonRowsInput): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const { kind, sourceId } of plan.steps) {
    const named = referencesIn(source.get(kind, sourceId)?.data)
      .map(({ reference }) => reference)
      .filter(({ $ref }) => isPerson($ref))
    for (const key of new Set(named.map(referenceKey))) uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  return uses
}

/**
 * The people and groups that the steps of a plan name, with who stands for them on the destination;
 * those to be decided come first.
 */
export const personRows = (input: PersonRowsInput): readonly PersonRow[] => {
  const { source, destination, models } = input
  const decisionFor = decisionsFor(input.decisions, source)
  const matchOf = matcher({
    source,
    destination,
    models,
    known: [],
    remembered: rememberedPairs(input.plan.known, destination),
    decisionFor,
    original: source,
  })
  const rows = [...usesOf(input)].flatMap(([key, usedBy]): readonly PersonRow[] => {
    const at = key.indexOf(':')
    const object = source.get(key.slice(0, at), key.slice(at + 1))
    if (!object || !isPerson(object.kind)) return []
    const match = matchOf(object)
    const there = match.state === 'matched' ? match.destination : undefined
    return [
      {
        kind: object.kind,
        sourceId: object.id,
        name: object.name,
        address: addressOf(object),
        state: stateOf(match),
        evidence: match.state === 'matched' ? evidenceWording[match.evidence] : '',
        destinationId: there?.id ?? null,
        destinationName: there?.name ?? '',
        usedBy,
      },
    ]
  })
  const rank = ({ state }: PersonRow): number => (state === 'missing' ? 0 : 1)
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))
}
