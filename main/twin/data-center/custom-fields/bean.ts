import { contextsOf } from '../../field-contexts/state.ts'
import type { FieldRecord } from '../../fields/state.ts'
import type { Context } from '../../http/context.ts'
import { issueGroups } from '../../issues/state.ts'
import { translate } from '../../locale.ts'
import { screensWithField } from '../../screens/state.ts'
import type { Site } from '../../site-model.ts'

/** Projects and issue types of all contexts of a field together: which belong together is lost. */
export function unionOfContexts(site: Site, fieldId: string) {
  const contexts = contextsOf(site, fieldId)
  return {
    isAllProjects: contexts.some((one) => one.global),
    projectIds: [...new Set(contexts.flatMap((one) => one.projectIds))],
    issueTypeIds: [...new Set(contexts.flatMap((one) => one.issueTypeIds))],
  }
}

function countValues(site: Site, fieldId: string): number {
  const holding = issueGroups
    .of(site)
    .groups.filter(({ fields }) => fields?.[fieldId] !== undefined)
  return holding.reduce((sum, { count }) => sum + count, 0)
}

/** A custom field in the administrators' list (`CustomFieldBean`). */
export function customFieldBean(context: Context, field: FieldRecord): Record<string, unknown> {
  const { site, api } = context
  const { isAllProjects, projectIds, issueTypeIds } = unionOfContexts(site, field.id)
  return {
    self: `${api}/customField/${field.id}`,
    id: field.id,
    numericId: field.schema?.customId,
    name: translate(context, field),
    description: field.description,
    type: field.schema?.custom,
    ...(field.searcherKey === undefined ? {} : { searcherKey: field.searcherKey }),
    isAllProjects,
    projectIds: projectIds.map(Number),
    projectsCount: projectIds.length,
    issueTypeIds,
    screensCount: new Set(screensWithField(site, field.id).map(({ screen }) => screen.id)).size,
    issuesWithValue: countValues(site, field.id),
    isLocked: field.locked,
    isManaged: false,
    isTrusted: true,
  }
}
