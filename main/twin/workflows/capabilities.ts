import { appRuleKey, forgeModuleAri } from '../apps/rule-keys.ts'
import { type AppRule, type InstalledApp, installedApps } from '../apps/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import { findProject } from '../projects/state.ts'
import { systemRules } from './rule-catalogue.ts'
import { workflows } from './state.ts'
import { developmentTriggers, triggerTypes } from './trigger-types.ts'

type AppOf<Platform> = Extract<InstalledApp, { platform: Platform }>

function connectBean({ key }: AppOf<'connect'>, rule: AppRule) {
  const path = `/plugins/servlet/ac/${key}/${rule.moduleKey}`
  return {
    addonKey: key,
    moduleKey: rule.moduleKey,
    name: rule.name,
    description: rule.description,
    ruleKey: appRuleKey('connect', rule.place),
    ruleType: rule.place,
    createUrl: `${path}/create`,
    editUrl: `${path}/edit`,
    viewUrl: `${path}/view`,
  }
}

function forgeBean({ appId, environmentId }: AppOf<'forge'>, rule: AppRule) {
  return {
    id: forgeModuleAri(appId, environmentId, rule.moduleKey),
    name: rule.name,
    description: rule.description,
    ruleKey: appRuleKey('forge', rule.place),
    ruleType: rule.place,
  }
}

/** The project whose workflows are meant, null = all of the site; unknown ids are 400. */
function readScope({ site, query }: Context): string | null {
  const workflowId = query.get('workflowId')
  if (workflowId !== null) {
    const workflow = workflows.of(site)[workflowId]
    return workflow === undefined ? refuse(400, 'The workflow was not found.') : workflow.projectId
  }
  const projectId = query.get('projectId')
  if (projectId === null) return null
  if (query.get('issueTypeId') === null) refuse(400, 'The issueTypeId has to be provided.')
  const project = findProject(site, projectId) ?? refuse(400, 'The project was not found.')
  return project.style === 'next-gen' ? project.id : null
}

/** `GET /workflows/capabilities`: the rules that the site knows, of Jira and of its apps. */
export function getCapabilities(context: Context): Reply {
  const { site } = context
  const projectId = readScope(context)
  const project = projectId === null ? undefined : findProject(site, projectId)
  const { apps } = installedApps.of(site)
  return ok({
    editorScope: projectId === null ? 'GLOBAL' : 'PROJECT',
    projectTypes:
      project === undefined ? ['software', 'business', 'service_desk'] : [project.projectTypeKey],
    systemRules: systemRules
      .filter(({ place }) => place !== 'Trigger')
      .map(({ ruleKey, place }) => ({
        ruleKey,
        ruleType: place,
        name: ruleKey.replace('system:', ''),
        description: '',
        incompatibleRuleKeys: [],
        isAvailableForInitialTransition: place !== 'Condition',
        isVisible: true,
      })),
    triggerRules: [
      {
        ruleKey: developmentTriggers,
        availableTypes: triggerTypes.map((one) => ({ ...one, description: '' })),
      },
    ],
    connectRules: apps.flatMap((app) =>
      app.platform === 'connect' ? app.rules.map((rule) => connectBean(app, rule)) : [],
    ),
    forgeRules: apps.flatMap((app) =>
      app.platform === 'forge' ? app.rules.map((rule) => forgeBean(app, rule)) : [],
    ),
  })
}
