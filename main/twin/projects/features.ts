import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, isMembers, optionalText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { defineSlice } from '../slice.ts'
import { administeredProject, visibleProject } from './access.ts'
import type { ProjectRecord } from './state.ts'

/** What projects have set: feature states and sender address, by project id. */
export const projectOptions = defineSlice(
  'projectOptions',
  (): { features: Record<string, Record<string, string>>; emails: Record<string, string> } => ({
    features: {},
    emails: {},
  }),
)

const catalogue: readonly (readonly [string, string])[] = [
  ['jsw.classic.roadmap', 'Timeline'],
  ['jsw.classic.backlog', 'Backlog'],
  ['jsw.classic.deployments', 'Deployments'],
]

function featuresBean({ site }: Context, project: ProjectRecord): Record<string, unknown> {
  const states = projectOptions.of(site).features[project.id] ?? {}
  return {
    features: catalogue.map(([feature, localisedName]) => ({
      projectId: Number(project.id),
      state: states[feature] ?? 'ENABLED',
      toggleLocked: false,
      feature,
      prerequisites: [],
      localisedName,
      localisedDescription: '',
      imageUri: '',
    })),
  }
}

function getFeatures(context: Context): Reply {
  return ok(featuresBean(context, visibleProject(context, context.params.projectIdOrKey ?? '')))
}

function setFeature(context: Context): Reply {
  const project = administeredProject(context, context.params.projectIdOrKey ?? '')
  const key = context.params.featureKey ?? ''
  if (!catalogue.some(([feature]) => feature === key)) {
    refuse(404, 'The project feature was not found.')
  }
  const { state } = bodyMembers(context)
  if (state !== 'ENABLED' && state !== 'DISABLED') refuse(400, 'The state is not valid.')
  const { features } = projectOptions.of(context.site)
  features[project.id] = { ...features[project.id], [key]: state }
  return ok(featuresBean(context, project))
}

/** Without an address of its own a project sends as the site. */
function getEmail(context: Context): Reply {
  const { site } = context
  const project = administeredProject(context, context.params.projectId ?? '')
  const emailAddress =
    projectOptions.of(site).emails[project.id] ?? `jira@${site.state.name}.example.com`
  return ok({ emailAddress })
}

/** An empty address goes back to the site's. */
function setEmail(context: Context): Reply {
  const project = administeredProject(context, context.params.projectId ?? '')
  const body = isMembers(context.body) ? context.body : {}
  const address = optionalText(body, 'emailAddress') ?? ''
  if (address !== '' && !/^[^@\s]+@[^@\s]+$/.test(address)) {
    refuse(400, 'The email address is not valid.')
  }
  const { emails } = projectOptions.of(context.site)
  if (address === '') delete emails[project.id]
  else emails[project.id] = address
  return noContent()
}

const scopes = { classic: 'manage:jira-project' }
const base = '/rest/api/3/project'

/** Routes for features and sender address. */
export const optionRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/{projectIdOrKey}/features`, who: 'user', handle: getFeatures },
  {
    method: 'PUT',
    path: `${base}/{projectIdOrKey}/features/{featureKey}`,
    who: 'user',
    scopes,
    handle: setFeature,
  },
  { method: 'GET', path: `${base}/{projectId}/email`, who: 'user', scopes, handle: getEmail },
  { method: 'PUT', path: `${base}/{projectId}/email`, who: 'user', scopes, handle: setEmail },
]
