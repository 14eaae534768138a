import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import { unseen } from '#domain/unseen'
import type { CustomFieldAnswer } from '../../field/data-center/endpoints.ts'
import { customFieldReading } from '../../field/data-center/read.ts'
import type { ReadContext } from '../../kind.ts'
import { readIfShown } from '../../project/tolerated.ts'
import { unordered } from '../../unordered.ts'
import { textIn } from '../../wanted-members.ts'
import { hasOptions } from '../field-types.ts'
import { globalContextKey } from '../model.ts'
import { optionData, optionIds, type SiteOption } from '../option-tree.ts'
import { readOptionsOfOnly } from './read-options.ts'

/** Whether what is told of all contexts of a field is surely told of one. */
const isOfOne = (
  { projectIds, issueTypeIds }: CustomFieldAnswer,
  options: readonly SiteOption[] | undefined,
): boolean =>
  options === undefined
    ? (projectIds ?? []).length === 0 && (issueTypeIds ?? []).length === 0
    : options.length > 0

/**
 * The contexts of a field as one object: Data Center tells their projects and issue types taken
 * together, without names and default values (jira-dc-api 2). Where it is surely one, for all
 * projects, it is what Cloud has with every field; all else is locked: nobody could make it of that.
 */
const normalise = (
  field: ConfigObject,
  union: CustomFieldAnswer,
  options: readonly SiteOption[] | undefined,
): ConfigObject => {
  const allProjects = union.isAllProjects === true
  const isKnown = allProjects && isOfOne(union, options)
  const issueTypes = unordered((union.issueTypeIds ?? []).map((id) => reference('issueType', id)))
  const known = options ?? []
  return {
    kind: 'fieldContext',
    id: field.id,
    name: field.name,
    naturalKey: allProjects ? globalContextKey : nameKey(field.name),
    owner: { kind: 'field', id: field.id },
    protection: isKnown ? 'none' : 'locked',
    data: {
      name: unseen,
      description: unseen,
      allProjects,
      projects: allProjects
        ? []
        : unordered((union.projectIds ?? []).map((id) => reference('project', id))),
      // As on Cloud, where a context for all projects is narrowed to none.
      issueTypes: allProjects ? [] : issueTypes,
      options: options === undefined || options.length > 0 ? optionData(known) : unseen,
      default: unseen,
    },
    facts: {
      narrowedToIssueTypes: allProjects ? issueTypes : [],
      issueTypeDefaults: 0,
      // Texts and workflow rules name options by them.
      ...(known.length > 0 ? { optionIds: optionIds(known) } : {}),
    },
  }
}

/** The contexts of all custom fields that are not locked, those of a field as one object. */
export const readFieldContexts = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const { api } = context
  const [fields, unions] = await Promise.all([
    context.of('field'),
    context.shared(customFieldReading),
  ])
  const unionOf = new Map(unions.map((union) => [union.id, union]))
  let isTold = false
  const readings = fields.map(async (field): Promise<readonly ConfigObject[]> => {
    const union = unionOf.get(field.id)
    if (union === undefined || field.protection !== 'none') return []
    if (!hasOptions(textIn(field.data, 'type'))) return [normalise(field, union, undefined)]
    const options = await readIfShown(
      (gap) => {
        if (!isTold) context.gap(gap)
        isTold = true
      },
      'fieldContext',
      'options of custom fields',
      () => readOptionsOfOnly(api, field.id),
    )
    return [normalise(field, union, options)]
  })
  return (await Promise.all(readings)).flat()
}
