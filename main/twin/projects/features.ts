import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { defineSlice } from '../slice.ts'
import { administeredProject, visibleProject } from './access.ts'
import { type Feature, featuresOf } from './feature-catalogue.ts'
import type { ProjectRecord } from './state.ts'

/** Feature states that differ from how a project starts, by project id and feature key. */
export const projectFeatures = defineSlice(
  'projectFeatures',
  (): Record<string, Record<string, 'ENABLED' | 'DISABLED'>> => ({}),
)

function stateOf({ site }: Context, project: ProjectRecord, feature: Feature) {
  const set = projectFeatures.of(site)[project.id]?.[feature.key]
  return set ?? (feature.startsOff === true ? 'DISABLED' : 'ENABLED')
}

function featuresBean(context: Context, project: ProjectRecord): Record<string, unknown> {
  return {
    features: featuresOf(project).map((feature) => ({
      projectId: Number(project.id),
      state: stateOf(context, project, feature),
      toggleLocked: feature.locked === true,
      feature: feature.key,
      prerequisites: feature.needs ?? [],
      localisedName: feature.name,
      localisedDescription: '',
      imageUri: '',
    })),
  }
}

function getFeatures(context: Context): Reply {
  return ok(featuresBean(context, visibleProject(context, context.params.projectIdOrKey ?? '')))
}

/** What another feature needs must be on before it, and stays on as long as that is. */
function refuseDependent(
  context: Context,
  project: ProjectRecord,
  feature: Feature,
  state: 'ENABLED' | 'DISABLED',
): void {
  const all = featuresOf(project)
  const isOn = (one: Feature) => stateOf(context, project, one) === 'ENABLED'
  const missing = all.filter((one) => feature.needs?.includes(one.key) === true && !isOn(one))
  if (state === 'ENABLED' && missing.length > 0) {
    refuse(400, `The feature needs ${missing.map(({ key }) => key).join(', ')}.`)
  }
  const users = all.filter((one) => one.needs?.includes(feature.key) === true && isOn(one))
  if (state === 'DISABLED' && users.length > 0) {
    refuse(400, `The feature is needed by ${users.map(({ key }) => key).join(', ')}.`)
  }
}

function setFeature(context: Context): Reply {
  const project = administeredProject(context, context.params.projectIdOrKey ?? '')
  const key = context.params.featureKey ?? ''
  const feature = featuresOf(project).find((one) => one.key === key)
  if (feature === undefined) return refuse(404, 'The project feature was not found.')
  const { state } = bodyMembers(context)
  if (state !== 'ENABLED' && state !== 'DISABLED') return refuse(400, 'The state is not valid.')
  if (feature.locked === true && state !== stateOf(context, project, feature)) {
    refuse(400, 'The state of this feature cannot be changed.')
  }
  refuseDependent(context, project, feature, state)
  const all = projectFeatures.of(context.site)
  all[project.id] = { ...all[project.id], [key]: state }
  return ok(featuresBean(context, project))
}

const base = '/rest/api/3/project/{projectIdOrKey}/features'

/** Routes for features. */
export const featureRoutes: readonly Route[] = [
  { method: 'GET', path: base, who: 'user', handle: getFeatures },
  {
    method: 'PUT',
    path: `${base}/{featureKey}`,
    who: 'user',
    scopes: { classic: 'manage:jira-project' },
    handle: setFeature,
  },
]
