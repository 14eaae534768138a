import { AppError, failure } from '#contract/model/failure'
import type { Json, JsonObject } from '#contract/model/json'
import { secretWording } from '#contract/wording/secret-wording'
import { sameJson } from '#domain/canonical-json'
import { readFilterNames } from '../filter/read.ts'
import type { WriteContext, Writer } from '../kind.ts'
import { isSame } from '../same-data.ts'
import { textsOfSite } from '../text/read-names.ts'
import { notEntered } from '../text/secret-parts.ts'
import { unordered } from '../unordered.ts'
import {
  idsNamed,
  objectIn,
  objectsIn,
  referredId,
  referredIds,
  textIn,
} from '../wanted-members.ts'
import { projectAri, siteAri } from './ari.ts'
import { writeComponent } from './components.ts'
import { connectionIds, writeConnections } from './connections.ts'
import { automationRuleEndpoints } from './endpoints.ts'
import { automationRuleModel } from './model.ts'
import { readRule } from './normalise.ts'
import { presentSecret } from './present-secrets.ts'
import { redacted } from './read.ts'
import { derivedUuid } from './rule-uuid.ts'
import type { JiraRule } from './schema.ts'
import { writeValue } from './value/write-value.ts'

const scopeOf = (data: JsonObject, cloudId: string): readonly string[] =>
  data.everywhere === true
    ? [siteAri(cloudId)]
    : referredIds(data, 'projects').map((id) => projectAri(cloudId, id))

const actorOf = (data: JsonObject, write: (value: Json, path: string) => Json): JsonObject => {
  const actor = objectIn(data, 'actor')
  const type = textIn(actor, 'type')
  if (type === 'ACCOUNT_ID') return { type, actor: referredId(actor, 'account') ?? '' }
  return type === 'SMART_VALUE' ? { type, actor: write(actor.text ?? '', 'actor.text') } : { type }
}

/** Whether something would be called with a placeholder, since nobody entered a secret. */
const lacksSecret = (rule: unknown): boolean => JSON.stringify(rule).includes(notEntered)

/** A rule that lacks a secret is not turned on: a person enters the secret, and then turns it on. */
const turnOn = async (context: WriteContext, ruleUuid: string): Promise<void> => {
  const plain = await fetchRule(context, ruleUuid, {})
  if (plain && lacksSecret(plain.rule)) {
    throw new AppError(failure('input.invalid', secretWording.staysOff(plain.rule.name)))
  }
  await context.api.call(automationRuleEndpoints.setState, {
    path: { cloudId: context.site.cloudId, ruleUuid },
    body: { value: 'ENABLED' },
  })
}

/** A rule and its connections as they are sent; `plain` is the rule as it is, secrets and all. */
const bodyOf = (
  context: WriteContext,
  data: JsonObject,
  ruleId: string,
  plain: JiraRule | undefined,
): JsonObject => {
  const { cloudId } = context.site
  const connected = plain?.connections ?? []
  const connectionId = connectionIds(data, connected, cloudId, ruleId)
  const { secret } = context
  const present = (path: string): string | undefined =>
    plain && presentSecret(JSON.parse(JSON.stringify(plain.rule)) as Json, data, path)
  const scope = scopeOf(data, cloudId)
  const writing = { cloudId, secret, present, connectionId, scope }
  const connections = writeConnections(data, connectionId, connected, context.accountId, writing)
  const trigger = writeComponent(objectIn(data, 'trigger'), 'trigger', writing)
  const components = objectsIn(data, 'components').map((one, at) =>
    writeComponent(one, `components.${at}`, writing),
  )
  const isOpen = lacksSecret([trigger, ...components])
  return {
    rule: {
      name: textIn(data, 'name'),
      description: textIn(data, 'description'),
      state: isOpen ? 'DISABLED' : (plain?.rule.state ?? 'DISABLED'),
      labels: data.labels ?? [],
      actor: actorOf(data, (value, path) => writeValue(value, path, writing)),
      authorAccountId: referredId(data, 'author') ?? context.accountId,
      collaborators: [...referredIds(data, 'collaborators')],
      writeAccessType: textIn(data, 'writeAccessType'),
      notifyOnError: textIn(data, 'notifyOnError'),
      canOtherRuleTrigger: data.canOtherRuleTrigger === true,
      ruleScopeARIs: [...scope],
      trigger,
      components,
    },
    ...(connections.length === 0 ? {} : { connections }),
  }
}

const fetchRule = (
  { api, site }: Pick<WriteContext, 'api' | 'site'>,
  ruleUuid: string,
  query: Readonly<Record<string, boolean>>,
) =>
  api.callIfFound(automationRuleEndpoints.get, {
    path: { cloudId: site.cloudId, ruleUuid },
    query,
  })

const isOn = ({ state }: JsonObject): boolean => state === 'ENABLED'

/** Turning a rule on has an operation of its own. */
const withoutState = ({ state: _state, ...rest }: JsonObject): JsonObject => rest

const ownId = ({ site, step }: WriteContext): string => derivedUuid(site.cloudId, step.sourceId)

/**
 * Writes rules of automation. A new one is made turned off, with an id that is always the same, so
 * that a repeated attempt is refused. An existing one is read plain just before it is replaced, and
 * in memory only: the mask of a secret must never be sent back.
 */
export const automationRuleWriter: Writer = {
  find: async (context, data) => {
    const { api, site } = context
    const { cloudId } = site
    const wanted = unordered(scopeOf(data, cloudId))
    const alike = (await api.list(automationRuleEndpoints.list, { path: { cloudId } })).filter(
      ({ ruleScopeARIs }) => sameJson(unordered(ruleScopeARIs ?? []), wanted),
    )
    const named = idsNamed(
      alike.map(({ uuid, name }) => ({ id: uuid, name })),
      data,
    )
    const own = ownId(context)
    const isMade = named.includes(own) || (await fetchRule(context, own, redacted)) !== undefined
    return isMade ? [...new Set([...named, own])] : named
  },
  readOne: async (context, id) => {
    const answer = await fetchRule(context, id, redacted)
    const { cloudId } = context.site
    return (
      answer &&
      textsOfSite(context.api, { filter: () => readFilterNames(context.api) }).parse((lookup) =>
        readRule(answer, cloudId, lookup),
      )
    )
  },
  create: async (context, data) => {
    const uuid = ownId(context)
    const { rule, ...rest } = bodyOf(context, data, uuid, undefined)
    const { ruleUuid } = await context.api.call(automationRuleEndpoints.create, {
      path: { cloudId: context.site.cloudId },
      body: { ...rest, rule: { ...(rule as JsonObject), uuid } },
    })
    return ruleUuid
  },
  converge: async (context, current, data) => {
    const path = { cloudId: context.site.cloudId, ruleUuid: current.id }
    if (!isSame(withoutState(current.data), withoutState(data), automationRuleModel)) {
      const plain = await fetchRule(context, current.id, {})
      if (!plain) {
        throw new AppError(failure('plan.stale', `automation rule “${current.name}”`))
      }
      const body = bodyOf(context, data, current.id, plain)
      await context.api.call(automationRuleEndpoints.update, { path, body })
    }
    if (isOn(data) && !isOn(current.data)) await turnOn(context, current.id)
  },
  /** A rule that is turned on is refused, so that it is turned off first. */
  remove: async ({ api, site }, { id, data }) => {
    const path = { cloudId: site.cloudId, ruleUuid: id }
    if (isOn(data)) {
      await api.call(automationRuleEndpoints.setState, { path, body: { value: 'DISABLED' } })
    }
    await api.callIfFound(automationRuleEndpoints.remove, { path })
  },
}
