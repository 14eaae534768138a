import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import { inPieces } from '../text/found-in-text.ts'
import type { TextLookup } from '../text/lookup.ts'
import { unordered } from '../unordered.ts'
import { readAri } from './ari.ts'
import { readComponent } from './components.ts'
import { connectionNames, readConnections } from './connections.ts'
import type { JiraRule } from './schema.ts'
import { readValue } from './value/read-value.ts'

/** Where a rule holds, as far as its ARIs say it. */
interface Scope {
  readonly everywhere: boolean
  readonly projectIds: readonly string[]
  readonly foreign: readonly string[]
}

/** Takes the scope of a rule apart. */
export const readScope = (aris: readonly string[], cloudId: string): Scope => {
  const targets = aris.map((ari) => readAri(ari, cloudId) ?? ari)
  return {
    everywhere: targets.includes('site'),
    projectIds: targets.flatMap((target) => (typeof target === 'object' ? target.projectId : [])),
    foreign: targets.filter(
      (target) => typeof target === 'string' && target !== 'site',
    ) as string[],
  }
}

/**
 * What suggests that two rules are one: names are not unique, so that the trigger and the keys of
 * the projects count as well.
 */
const keyOf = (
  { rule }: JiraRule,
  { everywhere, projectIds }: Scope,
  lookup: TextLookup,
): string => {
  const keys = projectIds.map((id) => lookup.byId('project', id)?.key ?? id).toSorted()
  return [nameKey(rule.name), everywhere ? '*' : keys.join(','), rule.trigger.type].join('\n')
}

const readActor = ({ type, actor }: JiraRule['rule']['actor'], read: (text: string) => Json) => ({
  type,
  account: type === 'ACCOUNT_ID' && actor ? reference('user', actor) : null,
  text: type === 'SMART_VALUE' ? read(actor ?? '') : '',
})

/**
 * A rule, normalised. What its components hold is opaque: ids are found in the places that are known
 * to have them, and every other one that may be an id of the site is told (automation-api §4).
 */
export const readRule = (answer: JiraRule, cloudId: string, lookup: TextLookup): ConfigObject => {
  const { rule } = answer
  const connections = answer.connections ?? []
  const notes: string[] = []
  const names = connectionNames(connections)
  const reading = {
    cloudId,
    lookup,
    foreign: (note: string) => notes.push(note),
    connectionName: (id: string) => names.get(id) ?? '',
  }
  const scope = readScope(rule.ruleScopeARIs, cloudId)
  for (const ari of scope.foreign) reading.foreign(`ruleScopeARIs: “${ari}”`)
  const smart = (text: string) =>
    readValue(text, { path: 'actor', member: 'actor', fieldType: '' }, reading)
  const data: JsonObject = {
    name: rule.name.trim(),
    description: (rule.description ?? '').trim(),
    labels: unordered(rule.labels ?? []),
    everywhere: scope.everywhere,
    projects: unordered(scope.projectIds.map((id) => reference('project', id))),
    actor: readActor(rule.actor, smart),
    author: reference('user', rule.authorAccountId),
    collaborators: unordered((rule.collaborators ?? []).map((id) => reference('user', id))),
    writeAccessType: rule.writeAccessType,
    notifyOnError: rule.notifyOnError,
    canOtherRuleTrigger: rule.canOtherRuleTrigger,
    trigger: readComponent(rule.trigger, 'trigger', reading),
    components: (rule.components ?? []).map((one, at) =>
      readComponent(one, `components.${at}`, reading),
    ),
    connections: readConnections(connections, reading),
    // Only what is turned on has to be turned on: a rule that is made is turned off.
    ...(rule.state === 'ENABLED' ? { state: rule.state } : {}),
  }
  return {
    kind: 'automationRule',
    id: rule.uuid,
    name: rule.name.trim(),
    naturalKey: keyOf(answer, scope, lookup),
    protection: 'none',
    data: {
      ...data,
      foreignIds:
        notes.length === 0 ? null : inPieces('plain', '', { replacements: [], unclear: notes }),
    },
    facts: {},
  }
}
