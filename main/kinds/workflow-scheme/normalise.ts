import type { ConfigObject } from '#contract/model/config-object'
import type { Json } from '#contract/model/json'
import { type Reference, reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import { unordered } from '../unordered.ts'
import type { ListedScheme, SchemeAnswer } from './endpoints.ts'
import { defaultSchemeId } from './model.ts'

const defaultSchemeName = 'Default Workflow Scheme'

const mapping = (issueTypeId: string, workflow: Reference) => ({
  issueType: reference('issueType', issueTypeId),
  workflow,
})

/**
 * The Default Workflow Scheme: the system workflow for every issue type. No operation answers it,
 * and none can change it, so it is made up here, alike on all sites.
 */
export const defaultScheme = (systemWorkflow: ConfigObject | undefined): ConfigObject => ({
  kind: 'workflowScheme',
  id: defaultSchemeId,
  name: defaultSchemeName,
  naturalKey: 'default',
  protection: 'default',
  data: {
    name: defaultSchemeName,
    description: '',
    defaultWorkflow: systemWorkflow ? reference('workflow', systemWorkflow.id) : null,
    mappings: [],
  },
  facts: {},
})

const scheme = (
  from: { readonly id: string; readonly name: string; readonly description: string },
  data: { readonly defaultWorkflow: Json; readonly mappings: readonly Json[] },
): ConfigObject => ({
  kind: 'workflowScheme',
  id: from.id,
  name: from.name,
  naturalKey: nameKey(from.name),
  protection: 'none',
  data: {
    name: from.name,
    description: from.description,
    defaultWorkflow: data.defaultWorkflow,
    mappings: unordered(data.mappings),
  },
  facts: {},
})

/** Which work types take which workflows, by a scheme or a draft that names them. */
export const listedMappings = (
  listed: Pick<ListedScheme, 'defaultWorkflow' | 'issueTypeMappings'>,
  workflowNamed: (name: string) => Reference | null,
) => ({
  defaultWorkflow: workflowNamed(listed.defaultWorkflow),
  mappings: unordered(
    Object.entries(listed.issueTypeMappings ?? {}).flatMap(([issueTypeId, name]) => {
      const workflow = workflowNamed(name)
      return workflow ? [mapping(issueTypeId, workflow)] : []
    }),
  ),
})

/** A listed scheme, whose workflows are looked up by name: Jira keeps those names unique. */
export const readListed = (
  listed: ListedScheme & { readonly id: string },
  workflowNamed: (name: string) => Reference | null,
): ConfigObject => scheme(listed, listedMappings(listed, workflowNamed))

/** A scheme that was read by its id. */
export const readAnswer = (answer: SchemeAnswer): ConfigObject =>
  scheme(answer, {
    defaultWorkflow: answer.defaultWorkflow
      ? reference('workflow', answer.defaultWorkflow.id)
      : null,
    mappings: answer.workflowsForIssueTypes.flatMap(({ issueTypeIds, workflow }) =>
      issueTypeIds.map((id) => mapping(id, reference('workflow', workflow.id))),
    ),
  })
