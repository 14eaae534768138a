import { isJsonList, type JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { avatarToShow } from '../avatars/show-avatar.ts'
import type { WriteContext } from '../kind.ts'
import { unordered } from '../unordered.ts'
import { changedMembers, objectsIn, textIn } from '../wanted-members.ts'
import type { ProjectAnswer } from './endpoints.ts'
import { type FeatureAnswer, ownSettingEndpoints } from './own-endpoints.ts'

/** Jira sends as the site where a project has no address of its own (`jira@acme.atlassian.net`). */
const ofSite = /@[^@]+\.atlassian\.net$/i

const listFeatures = (api: JiraApi, projectId: string): Promise<readonly FeatureAnswer[]> =>
  api.list(ownSettingEndpoints.features, { path: { projectIdOrKey: projectId } })

/** What was read of a project's own settings. */
export interface OwnSettings {
  readonly data: JsonObject
  /** States of the features that Jira lets nobody switch, by key. */
  readonly lockedFeatures: JsonObject
}

/** What stands for own settings that could not be read. */
export const noOwnSettings: OwnSettings = { data: {}, lockedFeatures: {} }

/**
 * Features that can be switched and those that cannot, and the address that mails come from where it is not the site's.
 * Jira tells each for one project at a time only.
 */
export const readOwnSettings = async (api: JiraApi, projectId: string): Promise<OwnSettings> => {
  const [features, { emailAddress }] = await Promise.all([
    listFeatures(api, projectId),
    api.call(ownSettingEndpoints.senderAddress, { path: { projectId } }),
  ])
  const [locked, open] = [true, false].map((isLocked) =>
    features.filter(({ toggleLocked }) => (toggleLocked === true) === isLocked),
  )
  return {
    data: {
      features: unordered((open ?? []).map(({ feature, state }) => ({ feature, state }))),
      ...(emailAddress === '' || ofSite.test(emailAddress) ? {} : { senderAddress: emailAddress }),
    },
    lockedFeatures: Object.fromEntries(
      (locked ?? []).map(({ feature, state }) => [feature, state]),
    ),
  }
}

/** The id of the picture that a project shows, from the address of it. */
export const shownAvatar = ({ avatarUrls }: ProjectAnswer): string | undefined =>
  /avatar(?:\/|Id=)(\d+)/.exec(avatarUrls?.['48x48'] ?? '')?.[1]

/** What is switched on before what needs it, and off after it. */
const inSafeOrder = (
  wanted: readonly JsonObject[],
  known: readonly FeatureAnswer[],
): readonly JsonObject[] => {
  const depth = (key: string, seen: readonly string[] = []): number => {
    const needs = known.find(({ feature }) => feature === key)?.prerequisites ?? []
    const open = needs.filter((one) => !seen.includes(one))
    return open.length === 0 ? 0 : 1 + Math.max(...open.map((one) => depth(one, [...seen, key])))
  }
  const rank = (one: JsonObject): number =>
    (one.state === 'ENABLED' ? 1 : -1) * (1 + depth(textIn(one, 'feature')))
  return wanted.toSorted((a, b) => rank(a) - rank(b))
}

const convergeFeatures = async (
  api: JiraApi,
  projectId: string,
  current: JsonObject,
  data: JsonObject,
): Promise<void> => {
  const known = isJsonList(current.features) ? objectsIn(current, 'features') : []
  const states = new Map(known.map((one) => [one.feature, one.state]))
  const changed = objectsIn(data, 'features').filter(
    ({ feature, state }) => states.get(feature ?? null) !== state,
  )
  for (const one of inSafeOrder(changed, await listFeatures(api, projectId))) {
    await api.call(ownSettingEndpoints.setFeature, {
      path: { projectIdOrKey: projectId, featureKey: textIn(one, 'feature') },
      body: { state: textIn(one, 'state') },
    })
  }
}

/** Gives a project the wanted features, address and picture, one request for each that differs. */
export const convergeOwnSettings = async (
  context: WriteContext,
  projectId: string,
  current: JsonObject,
  data: JsonObject,
): Promise<void> => {
  const { api } = context
  const changed = changedMembers(current, data, ['features', 'senderAddress'])
  if (isJsonList(changed.features)) await convergeFeatures(api, projectId, current, data)
  if (typeof changed.senderAddress === 'string') {
    await api.call(ownSettingEndpoints.setSenderAddress, {
      path: { projectId },
      body: { emailAddress: changed.senderAddress },
    })
  }
  const on = { type: 'project', id: projectId } as const
  const shown = await avatarToShow(context, on, current, data)
  if (shown !== undefined) {
    await api.call(ownSettingEndpoints.showAvatar, {
      path: { projectIdOrKey: projectId },
      body: { id: shown },
    })
  }
}
