import type { ConfigObject } from '#contract/model/config-object'
import { type Reference, reference } from '#contract/model/reference'
import { partNotListed } from '#contract/not-shown'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../../kind.ts'
import type { ProjectAnswer } from '../../project/data-center/endpoints.ts'
import { listProjects, projectList } from '../../project/data-center/read-projects.ts'
import { readIfShown } from '../../project/tolerated.ts'
import { readWorkflows, systemWorkflowName } from '../../workflow/data-center/read.ts'
import { defaultSchemeId } from '../model.ts'
import { defaultScheme, listedMappings, readListed } from '../normalise.ts'
import { draftMember, type Pending, readDraft } from './draft.ts'
import {
  type DraftAnswer,
  type WorkflowSchemeAnswer,
  workflowSchemeEndpoints,
} from './endpoints.ts'
import { type SchemeOfProject, schemesOfProjects } from './of-projects.ts'

type WithId = WorkflowSchemeAnswer & { readonly id: string }

const hasId = (scheme: WorkflowSchemeAnswer): scheme is WithId => scheme.id !== undefined

const system = (workflows: readonly ConfigObject[]): ConfigObject | undefined =>
  workflows.find(({ naturalKey }) => naturalKey === nameKey(systemWorkflowName))

/** A workflow's name is its id, also where nobody may see which workflows there are. */
const workflowNamed = (name: string): Reference | null =>
  name === '' ? null : reference('workflow', name)

const withDraft = (scheme: ConfigObject, draft: Pending): ConfigObject => ({
  ...scheme,
  data: {
    ...scheme.data,
    draft: draftMember(draft, (pending) => listedMappings(pending, workflowNamed)),
  },
  facts: draft === undefined || draft === 'unseen' ? {} : draftFacts(draft),
})

const draftFacts = ({ lastModifiedUser }: DraftAnswer): ConfigObject['facts'] =>
  lastModifiedUser ? { draftBy: lastModifiedUser.displayName } : {}

const complete = async (api: JiraApi, scheme: WithId): Promise<ConfigObject> =>
  withDraft(readListed(scheme, workflowNamed), await readDraft(api, scheme.id))

/** The schemes of some projects, each once. Those that a server or an account may not ask for are a gap. */
const schemesUsed = async (
  projectIds: readonly string[],
  ofProject: SchemeOfProject,
  gap: ReadContext['gap'],
): Promise<readonly WithId[]> => {
  const lists = await Promise.all(
    projectIds.map((id) =>
      readIfShown(gap, 'workflowScheme', 'workflow schemes of projects', async () => [
        await ofProject(id),
      ]),
    ),
  )
  return [
    ...new Map(
      lists
        .flat()
        .filter(hasId)
        .map((scheme) => [scheme.id, scheme]),
    ).values(),
  ]
}

const idsOf = (projects: readonly ProjectAnswer[]): readonly string[] =>
  projects.filter(({ archived }) => archived !== true).map(({ id }) => id)

/**
 * The workflow schemes that projects use, one request for each project and one for the draft of each
 * scheme, and the default one: there is no list of them (jira-dc-api §2).
 */
export const readWorkflowSchemes = async (
  context: ReadContext,
): Promise<readonly ConfigObject[]> => {
  const [workflows, ofProject, projects] = await Promise.all([
    context.of('workflow'),
    context.shared(schemesOfProjects),
    context.shared(projectList),
  ])
  const schemes = await schemesUsed(idsOf(projects), ofProject, (gap) => context.gap(gap))
  context.gap({
    kind: 'workflowScheme that no project uses',
    what: 'workflow schemes that no project uses',
    code: partNotListed,
    reason: 'Data Center’s REST API has no list of workflow schemes.',
  })
  const completed = schemes.map((scheme) => complete(context.api, scheme))
  return [defaultScheme(system(workflows)), ...(await Promise.all(completed))]
}

/** Ids of the schemes of a name among those that projects use. */
export const findWorkflowSchemes = async (
  api: JiraApi,
  name: string,
  ofProject: SchemeOfProject,
): Promise<readonly string[]> => {
  const schemes = await schemesUsed(idsOf(await listProjects(api)), ofProject, () => {})
  return schemes.filter((scheme) => nameKey(scheme.name) === nameKey(name)).map(({ id }) => id)
}

/** One workflow scheme, used or not; undefined when there is none of that id. */
export const readWorkflowScheme = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  if (id === defaultSchemeId) return defaultScheme(system(await readWorkflows({ api })))
  const scheme = await api.callIfFound(workflowSchemeEndpoints.get, { path: { id } })
  return scheme && complete(api, { ...scheme, id })
}
