import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import type { SiteStamp, Snapshot } from '#contract/model/snapshot'
import type { Clock } from '#twin/clock'
import { toDataCenter } from '#twin/data-center/create-site'
import { isDataCenterSite } from '#twin/data-center/state'
import { raiseIds } from '#twin/ids'
import { createSite, resumeSite } from '#twin/site'
import type { Site } from '#twin/site-model'
import { mintToken } from '#twin/tokens'
import {
  plantNotificationSchemes,
  plantPermissionSchemes,
  plantSecuritySchemes,
} from './plant-access-schemes.ts'
import { plantApps } from './plant-apps.ts'
import {
  plantCategories,
  plantIssueTypes,
  plantLinkTypes,
  plantResolutions,
  plantRoles,
} from './plant-basics.ts'
import { plantBoards, plantTeamBoards } from './plant-boards.ts'
import { plantContexts } from './plant-contexts.ts'
import { plantDashboards } from './plant-dashboards.ts'
import { plantDesks } from './plant-desks.ts'
import {
  plantFieldConfigurationSchemes,
  plantFieldConfigurations,
} from './plant-field-configurations.ts'
import { plantFieldSchemes } from './plant-field-schemes.ts'
import { plantFields } from './plant-fields.ts'
import { plantFilters } from './plant-filters.ts'
import { plantGroups, plantProducts } from './plant-groups.ts'
import { plantIssueTypeSchemes } from './plant-issue-type-schemes.ts'
import { plantIssues } from './plant-issues.ts'
import { plantComponents, plantProperties, plantVersions } from './plant-parts.ts'
import { plantPeople } from './plant-people.ts'
import { plantPriorities, plantPrioritySchemes } from './plant-priorities.ts'
import { plantProjects } from './plant-projects.ts'
import { plantAutomation } from './plant-rules.ts'
import { plantIssueTypeScreenSchemes, plantScreenSchemes, plantScreens } from './plant-screens.ts'
import { plantSettings } from './plant-settings.ts'
import { plantStatuses } from './plant-statuses.ts'
import { plantUserNames } from './plant-user-names.ts'
import { plantWebhooks } from './plant-webhooks.ts'
import { plantWorkflowSchemes, plantWorkflows } from './plant-workflows.ts'
import { type Planting, plantingOf } from './planting.ts'

/** In the order in which they look at each other's work. */
const steps: readonly ((planting: Planting) => void)[] = [
  plantSettings,
  plantPeople,
  plantGroups,
  plantProducts,
  plantApps,
  plantStatuses,
  plantIssueTypes,
  plantIssueTypeSchemes,
  plantResolutions,
  plantPriorities,
  plantPrioritySchemes,
  plantCategories,
  plantLinkTypes,
  plantRoles,
  plantFields,
  plantContexts,
  plantScreens,
  plantScreenSchemes,
  plantIssueTypeScreenSchemes,
  plantFieldSchemes,
  plantFieldConfigurations,
  plantFieldConfigurationSchemes,
  plantWorkflows,
  plantWorkflowSchemes,
  plantPermissionSchemes,
  plantNotificationSchemes,
  plantSecuritySchemes,
  plantProjects,
  plantComponents,
  plantVersions,
  plantProperties,
  plantFilters,
  plantBoards,
  plantTeamBoards,
  plantDashboards,
  plantWebhooks,
  plantAutomation,
  plantDesks,
  plantIssues,
]

/** Ids of what stands inside of objects, and all other texts beside them. */
const textsIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (isJsonList(value)) return value.flatMap(textsIn)
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : []
}

/** Above every number in the snapshot, so that nothing that is made bears an id that is taken. */
const highestId = ({ objects }: Snapshot): number => {
  const ids = objects.flatMap(({ id, facts }) => [
    id,
    ...textsIn(facts.optionIds),
    ...textsIn(facts.levelIds),
  ])
  return ids.reduce((highest, id) => {
    const number = Number(/^(?:customfield_)?(\d{1,15})$/.exec(id)?.[1])
    return number > highest ? number : highest
  }, 0)
}

/** A fresh site of the stamp's product and version, with its context path. */
const withFaceOf = ({ address, dataCenter }: SiteStamp, site: Site): Site => {
  if (dataCenter === undefined) return site
  const contextPath = new URL(address).pathname.replace(/\/$/, '')
  const { version } = dataCenter
  // A token is all that is needed, and every version takes it; nothing else opens what a real site has.
  const shut = { anonymous: false, basic: false, session: false }
  return toDataCenter(site, { contextPath, version, ...shut })
}

/**
 * A twin of the site that a snapshot was taken of: every object under its own id, so that a plan made
 * for the site can be deployed into it as it is. It belongs to the same cloud id; the account that
 * the snapshot was seen by administers it, with a classic and a scoped token, or on Data Center with a
 * personal access token. What no snapshot holds
 * is made up as each part tells; burst limits are off. `secret` is what its tokens are made of; without
 * it they follow from the snapshot.
 */
export const replicaOf = (
  snapshot: Snapshot,
  { secret, clock }: { readonly secret?: string; readonly clock?: Clock } = {},
): Site => {
  const { site: stamp, fieldModel, seenBy } = snapshot
  const fresh = withFaceOf(
    stamp,
    createSite({
      name: 'rehearsal',
      title: stamp.title,
      seed: `rehearsal/${stamp.cloudId}`,
      switches: { rateLimits: false, extra: { fieldModel } },
      ...(clock ? { clock } : {}),
    }),
  )
  const site = resumeSite({ ...fresh.state, cloudId: stamp.cloudId, tokens: {} }, clock)
  raiseIds(site, highestId(snapshot))
  const planting = plantingOf(site, snapshot)
  for (const plant of steps) plant(planting)
  if (isDataCenterSite(site)) plantUserNames(planting, secret)
  for (const kind of ['classic', 'scoped'] as const) {
    mintToken(
      site,
      seenBy.accountId,
      secret === undefined ? { kind } : { kind, secret: `${kind}-${secret}` },
    )
  }
  return site
}
