import type { ConfigObject } from '#contract/model/config-object'
import { attempt } from '#contract/model/failure'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { expectedPermissions } from '#domain/acceptance/expected-permissions'
import type { FieldToFill } from '#domain/acceptance/fill-field'
import { acceptanceEndpoints } from '#kinds/acceptance/endpoints'
import { countIssues } from '#kinds/count-issues'
import { renderText } from '#kinds/text/render-text'
import {
  type IssueTrial,
  offeredFields,
  reasonsOf,
  type TriedType,
  tryIssue,
  walkTransitions,
} from './acceptance-issues.ts'
import {
  type ReadObject,
  referredObject,
  screenFields,
  transitionNames,
} from './acceptance-schemes.ts'

/** Fields on the screen that Jira does not offer: a field scheme keeps them from the project. */
const checkScreen = async (
  { add }: IssueTrial,
  type: TriedType,
  fields: readonly FieldToFill[],
  project: ConfigObject,
  read: ReadObject,
): Promise<void> => {
  const offered = new Set(fields.map(({ id }) => id))
  const wanted = await screenFields(read, project.data, type.id)
  const missing = wanted.filter(({ id }) => !offered.has(id))
  const named = missing.map(async ({ $ref, id }) => (await read({ kind: $ref, id }))?.name ?? id)
  if (missing.length === 0) add('screen', type.name, 'fits', [String(wanted.length)])
  else add('screen', type.name, 'differs', await Promise.all(named))
}

const checkType = async (
  trial: IssueTrial,
  type: TriedType,
  project: ConfigObject,
  read: ReadObject,
  parent: string | undefined,
): Promise<string | undefined> => {
  const fields = await offeredFields(trial, type)
  await checkScreen(trial, type, fields, project, read)
  const key = await tryIssue(trial, type, fields, parent)
  if (key === undefined) return undefined
  // Whether it can be made is known by now; another one tells nothing new.
  const quiet = { ...trial, add: () => {} }
  const walked = await walkTransitions(trial, type, key, () =>
    tryIssue(quiet, type, fields, parent),
  )
  if (trial.signal.aborted) return key
  const names = await transitionNames(read, project.data, type.id)
  for (const name of new Set(names.filter((one) => !walked.has(one)))) {
    trial.add('transition', `${type.name}: ${name}`, 'not-checked', ['never offered'])
  }
  return key
}

/** One issue per type, whole ones first, since the others need one above them. */
export const checkIssues = async (
  trial: IssueTrial,
  project: ConfigObject,
  read: ReadObject,
  onType: () => Promise<void>,
): Promise<void> => {
  const path = { projectIdOrKey: trial.projectId }
  const types = await trial.reader.list(acceptanceEndpoints.types, { path })
  let parent: string | undefined
  for (const type of types.toSorted((a, b) => Number(a.subtask) - Number(b.subtask))) {
    if (trial.signal.aborted) return
    const isPart = type.subtask === true
    if (isPart && parent === undefined) {
      trial.add('create', type.name, 'not-checked', ['No issue to put it under could be made.'])
    } else {
      const key = await checkType(trial, type, project, read, isPart ? parent : undefined)
      if (!isPart) parent ??= key
    }
    await onType()
  }
}

/** Whether the account has what the permission scheme gives it for sure. */
export const checkPermissions = async (
  { reader, add, projectId, filling }: IssueTrial,
  project: ConfigObject,
  read: ReadObject,
): Promise<void> => {
  const scheme = await referredObject(read, project.data.permissionScheme)
  const expected = scheme ? expectedPermissions(scheme.data, filling.accountId) : []
  const of = scheme?.name ?? project.name
  if (expected.length === 0) return add('permission', of, 'not-checked')
  const asked = await attempt(() =>
    reader.call(acceptanceEndpoints.permissions, {
      body: {
        accountId: filling.accountId,
        projectPermissions: [{ projects: [Number(projectId)], permissions: [...expected] }],
      },
    }),
  )
  if (!asked.ok) return add('permission', of, 'refused', reasonsOf(asked.failure))
  const held = asked.value.projectPermissions.filter(({ projects }) => projects.length > 0)
  const keys = new Set(held.map(({ permission }) => permission))
  const missing = expected.filter((key) => !keys.has(key))
  if (missing.length === 0) add('permission', of, 'fits', [String(expected.length)])
  else add('permission', of, 'differs', missing)
}

/** Whether Jira can answer a filter, and about how many issues it finds. */
export const checkFilter = async (
  { reader, add }: Pick<IssueTrial, 'reader' | 'add'>,
  filter: ConfigObject,
): Promise<void> => {
  const { jql } = filter.data
  const text = isTextWithReferences(jql) ? renderText(jql) : String(jql ?? '')
  const counted = await attempt(() => countIssues(reader, text))
  if (counted.ok) add('filter', filter.name, 'fits', [String(counted.value)])
  else add('filter', filter.name, 'refused', reasonsOf(counted.failure))
}
