import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure, failureOf } from '#contract/model/failure'
import type { Step } from '#contract/model/plan'
import { isReference } from '#contract/model/reference'
import type { Gap } from '#contract/model/snapshot'
import { hasIssues } from '#domain/has-issues'
import type { JiraApi } from '#jira/api'
import { issueSecuritySchemeEndpoints } from '../issue-security-scheme/endpoints.ts'
import { readLevelIds } from '../issue-security-scheme/read.ts'
import type { WriteContext } from '../kind.ts'
import { referredId } from '../wanted-members.ts'
import { projectSchemeEndpoints } from './scheme-endpoints.ts'
import { readIfShown } from './tolerated.ts'

/** A scheme and projects that use it. */
export interface SchemeUse {
  readonly id: string
  readonly projectIds: readonly string[]
}

/** Most project ids that are safe in one query (jira-api 3.1). */
const projectsAtOnce = 100

/** Without a filter this list tells all projects; pages are larger than a filter may be. */
const readAll = async (
  api: JiraApi,
  projectIds: readonly string[],
): Promise<readonly SchemeUse[]> => {
  const uses = await api.list(projectSchemeEndpoints.issueSecuritySchemes, {
    query: projectIds.length === 1 ? { projectId: projectIds } : {},
  })
  return uses.map(({ issueSecuritySchemeId: id, projectId }) => ({ id, projectIds: [projectId] }))
}

/** The same from an operation that has OAuth scopes, for 100 projects at a time. */
const readScoped = async (
  api: JiraApi,
  projectIds: readonly string[],
): Promise<readonly SchemeUse[]> => {
  const of = { parameter: 'projectId', values: projectIds, chunk: projectsAtOnce }
  const schemes = await api.listFor(issueSecuritySchemeEndpoints.search, of)
  return schemes.map(({ id, projectIds: users }) => ({ id, projectIds: users ?? [] }))
}

/** Which of the given projects use which issue security scheme; most use none. */
export const readSecuritySchemeUses = async (
  api: JiraApi,
  projectIds: readonly string[],
  gap: (gap: Gap) => void,
): Promise<readonly SchemeUse[]> => {
  if (projectIds.length === 0) return []
  const read = async (): Promise<readonly SchemeUse[]> => {
    try {
      return await readAll(api, projectIds)
    } catch (error) {
      if (failureOf(error).code !== 'auth.scope-missing') throw error
      return readScoped(api, projectIds)
    }
  }
  return readIfShown(gap, 'issueSecurityScheme', 'issue security schemes of projects', read)
}

/**
 * Whether a step gives a project another issue security scheme, by an operation that has no OAuth
 * scope. A project that has none is given one with its other members (jira-api 3.18).
 */
export const changesSecurityScheme = ({ before, changes }: Step): boolean =>
  isReference(before?.issueSecurityScheme ?? null) &&
  changes.some(({ path }) => path.split('.')[0] === 'issueSecurityScheme')

/**
 * Gives a project that has an issue security scheme another one, or none. Levels of its issues are mapped as
 * the step says, else by name; where issues may have a level that the new scheme lacks, nothing is written: without their
 * level everybody in the project could see them (jira-api 2.3).
 */
export const changeSecurityScheme = async (
  { api, step }: WriteContext,
  project: ConfigObject,
  schemeId: string | null,
): Promise<void> => {
  const own = referredId(project.data, 'issueSecurityScheme')
  if (own === null || own === schemeId) return
  const levels = await readLevelIds(api, schemeId === null ? [own] : [own, schemeId])
  const heirOf = (name: string) => step.levelMappings.find(({ from }) => from === name)?.to ?? name
  const pairs = [...(levels.get(own) ?? [])].map(([name, oldLevelId]) => ({
    name,
    oldLevelId,
    newLevelId: levels.get(schemeId ?? '')?.get(heirOf(name)),
  }))
  const lacking = pairs.filter(({ newLevelId }) => newLevelId === undefined)
  if (lacking.length > 0 && hasIssues(project)) {
    const names = lacking.map(({ name }) => name).join(', ')
    throw new AppError(
      failure('jira.rejected', `project “${project.name}”`, [
        `Its issues may have levels that the new issue security scheme lacks: ${names}.`,
      ]),
    )
  }
  await api.callTask(issueSecuritySchemeEndpoints.associateProject, {
    body: {
      projectId: project.id,
      schemeId,
      oldToNewSecurityLevelMappings: pairs.flatMap(({ oldLevelId, newLevelId }) =>
        newLevelId === undefined ? [] : [{ oldLevelId, newLevelId }],
      ),
    },
  })
}
