import { nextUuid } from '../ids.ts'
import type { Blueprint, RuleBlueprint, TransitionBlueprint } from './blueprint.ts'
import type { Builder } from './builder.ts'
import { fillText } from './fill-text.ts'

type WorkflowBlueprint = Blueprint['workflows'][number]

/** Replaces `{field:KEY}`, `{status:NAME}` and so on by ids; several may stand in one text. */
const fillParameters = (
  { directory }: Builder,
  parameters: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => [name, fillText(directory, text)]),
  )

const triggers = (names: readonly string[] = []): readonly RuleBlueprint[] => {
  if (names.length === 0) return []
  const plugin = 'com.atlassian.jira.plugins.jira-development-integration-plugin'
  const enabledTriggers = names.map((name) => `${plugin}:${name}-trigger`).join()
  return [{ ruleKey: 'system:development-triggers', parameters: { enabledTriggers } }]
}

const transitionType = ({ from }: TransitionBlueprint): 'INITIAL' | 'GLOBAL' | 'DIRECTED' => {
  if (from === undefined) return 'GLOBAL'
  return from.length === 0 ? 'INITIAL' : 'DIRECTED'
}

/** The body for `POST /workflows/create` of one workflow. */
const workflowBody = (builder: Builder, workflow: WorkflowBlueprint): unknown => {
  const { site, directory } = builder
  const references = new Map(workflow.statuses.map((status) => [status, nextUuid(site)]))
  const referenceTo = (status: string): string => {
    const found = references.get(status)
    if (found === undefined) throw new Error(`${workflow.name} has no status “${status}”`)
    return found
  }
  const categories = builder.api.call('GET', '/rest/api/3/statuses/search?maxResults=200') as {
    values: { id: string; statusCategory: string }[]
  }
  const categoryOf = (id: string): string | undefined =>
    categories.values.find((status) => status.id === id)?.statusCategory
  const rules = (list: readonly RuleBlueprint[] = []) =>
    list.map(({ ruleKey, parameters }) => ({
      ruleKey,
      parameters: fillParameters(builder, parameters),
    }))
  return {
    scope: { type: 'GLOBAL' },
    statuses: workflow.statuses.map((name) => {
      const id = directory.id('status', name)
      return {
        id,
        name,
        statusReference: referenceTo(name),
        statusCategory: categoryOf(id),
      }
    }),
    workflows: [
      {
        name: workflow.name,
        description: workflow.description ?? '',
        startPointLayout: { x: -120, y: 0 },
        statuses: workflow.statuses.map((name, at) => ({
          statusReference: referenceTo(name),
          layout: { x: 180 * (at % 4), y: 120 * Math.floor(at / 4) },
          properties: fillParameters(builder, workflow.statusProperties?.[name] ?? {}),
        })),
        transitions: workflow.transitions.map((transition, at) => ({
          id: String(at * 10 + 1),
          type: transitionType(transition),
          name: transition.name,
          description: transition.description ?? '',
          toStatusReference: referenceTo(transition.to),
          links: (transition.from ?? []).map((from) => ({
            fromStatusReference: referenceTo(from),
            fromPort: 0,
            toPort: 1,
          })),
          actions: rules(transition.actions),
          validators: rules(transition.validators),
          triggers: triggers(transition.triggers),
          ...(transition.conditions
            ? {
                conditions: {
                  operation: transition.anyCondition ? 'ANY' : 'ALL',
                  conditions: rules(transition.conditions),
                  conditionGroups: [],
                },
              }
            : {}),
          ...(transition.screen
            ? {
                transitionScreen: {
                  ruleKey: 'system:transition-screen',
                  parameters: { screenId: directory.id('screen', transition.screen) },
                },
              }
            : {}),
          properties: fillParameters(builder, transition.properties ?? {}),
        })),
      },
    ],
  }
}

/** Workflows with their rules, and workflow schemes. */
export const buildWorkflows = (builder: Builder, blueprint: Blueprint): void => {
  const { api, directory } = builder
  for (const workflow of blueprint.workflows) {
    const body = workflowBody(builder, workflow)
    const made = api.call('POST', '/rest/api/3/workflows/create', body) as {
      workflows: { id: string }[]
    }
    directory.add('workflow', workflow.name, made.workflows[0]?.id ?? '')
  }
  for (const { name, description = '', defaultWorkflow, mappings } of blueprint.workflowSchemes) {
    const issueTypeMappings = Object.fromEntries(
      Object.entries(mappings).map(([type, workflow]) => [
        directory.id('issueType', type),
        workflow,
      ]),
    )
    const body = { name, description, defaultWorkflow, issueTypeMappings }
    const made = api.call('POST', '/rest/api/3/workflowscheme', body) as { id: number }
    directory.add('workflowScheme', name, made.id)
  }
}
