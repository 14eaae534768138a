import type { ConfigObject } from '#contract/model/config-object'
import type { Gap } from '#contract/model/snapshot'
import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import type { ReadContext, SharedReading } from '../../kind.ts'
import { readIfShown } from '../../project/tolerated.ts'
import { normaliseField } from '../read.ts'
import { type CustomFieldAnswer, type FieldAnswer, fieldEndpoints } from './endpoints.ts'

const listCustomFields = (
  api: JiraApi,
  gap: (gap: Gap) => void,
): Promise<readonly CustomFieldAnswer[]> =>
  readIfShown(gap, 'fieldContext', 'contexts of custom fields', () =>
    api.list(fieldEndpoints.customFields),
  )

/** What administrators see of custom fields, for fields and for their contexts; others see nothing. */
export const customFieldReading: SharedReading<readonly CustomFieldAnswer[]> = {
  kind: 'field',
  read: ({ api, gap }) => listCustomFields(api, gap),
}

/** A field, normalised; what only administrators see of it is unseen where it was not shown. */
const complete = (
  { id, name, schema }: FieldAnswer,
  custom: ReadonlyMap<string, CustomFieldAnswer>,
): ConfigObject => {
  const details = custom.get(id)
  const field = normaliseField({
    id,
    name,
    schema,
    description: details?.description ?? '',
    searcherKey: details?.searcherKey ?? '',
    isLocked: details?.isLocked,
    screensCount: details?.screensCount,
  })
  if (details !== undefined || !id.startsWith('customfield_')) return field
  return { ...field, data: { ...field.data, description: unseen, searcherKey: unseen } }
}

const completeAll = (
  fields: readonly FieldAnswer[],
  details: readonly CustomFieldAnswer[],
): readonly ConfigObject[] => {
  const custom = new Map(details.map((one) => [one.id, one]))
  return fields.map((field) => complete(field, custom))
}

/** All fields of the site, in two lists of which one is the administrators'. */
export const readFields = async (
  context: Pick<ReadContext, 'api' | 'shared'>,
): Promise<readonly ConfigObject[]> => {
  const [fields, details] = await Promise.all([
    context.api.list(fieldEndpoints.list),
    context.shared(customFieldReading),
  ])
  return completeAll(fields, details)
}

/** The same for a site that is not being read as a whole. */
export const listFields = async (api: JiraApi): Promise<readonly ConfigObject[]> => {
  const [fields, details] = await Promise.all([
    api.list(fieldEndpoints.list),
    listCustomFields(api, () => {}),
  ])
  return completeAll(fields, details)
}
