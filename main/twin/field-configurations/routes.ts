import { configurationUsed } from '../field-configuration-schemes/state.ts'
import { hasRenderer } from '../fields/state.ts'
import { boundedText, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, type Members, memberList, optionalId } from '../http/members.ts'
import { filterByIds, filterByText } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { translate } from '../locale.ts'
import { hasDuplicates } from '../sub-tasks.ts'
import { legacyRoute } from './legacy.ts'
import {
  addFieldConfiguration,
  type ConfigurationItem,
  configurableFields,
  defaultFieldConfiguration,
  type FieldConfigurationRecord,
  fieldConfigurationSlice,
  findConfigurableField,
  findFieldConfiguration,
  itemOf,
  plainItem,
} from './state.ts'

function bean(context: Context, configuration: FieldConfigurationRecord) {
  return {
    id: Number(configuration.id),
    name: translate(context, configuration),
    description: configuration.description,
    ...(configuration.isDefault ? { isDefault: true } : {}),
  }
}

function configurationOf(context: Context): FieldConfigurationRecord {
  const found = findFieldConfiguration(context.site, context.params.id ?? '')
  return found ?? refuse(404, 'The field configuration was not found.')
}

function listConfigurations(context: Context): Reply {
  const onlyDefault = context.query.get('isDefault') === 'true'
  const all = Object.values(fieldConfigurationSlice.of(context.site)).filter(
    (one) => !onlyDefault || one.isDefault,
  )
  const named = filterByIds(context, 'id', all, (one) => one.id)
  const found = filterByText(context, 'query', named, (one) => [one.name, one.description])
  const page = pageBean(context, found)
  return ok({ ...page, values: page.values.map((one) => bean(context, one)) })
}

function readDetails(context: Context, except?: FieldConfigurationRecord) {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? ''
  const taken = Object.values(fieldConfigurationSlice.of(context.site)).some(
    (one) => one !== except && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'A field configuration is using this name.')
  return { name, description }
}

/** What the default configuration says of each field, without what it requires. */
function defaultItems(context: Context): Record<string, ConfigurationItem> {
  const standard = defaultFieldConfiguration(context.site)
  return Object.fromEntries(
    Object.entries(standard.items).flatMap(([id, item]) => {
      const field = findConfigurableField(context.site, id)
      return field === undefined
        ? []
        : [[id, { ...item, isRequired: plainItem(field).isRequired }] as const]
    }),
  )
}

/** `POST /fieldconfiguration`: 200, not 201; fields as in the default one, but all optional. */
function createConfiguration(context: Context): Reply {
  const details = readDetails(context)
  const items = defaultItems(context)
  return ok(bean(context, addFieldConfiguration(context.site, { ...details, items })))
}

/** `PUT /fieldconfiguration/{id}`: both texts are overwritten; the default one is refused. */
function updateConfiguration(context: Context): Reply {
  const configuration = configurationOf(context)
  const details = readDetails(context, configuration)
  if (configuration.isDefault) refuse(400, 'The default field configuration cannot be edited.')
  Object.assign(configuration, details)
  return noContent()
}

function deleteConfiguration(context: Context): Reply {
  const configuration = configurationOf(context)
  if (configuration.isDefault) refuse(400, 'The default field configuration cannot be deleted.')
  if (configurationUsed(context.site, configuration.id)) {
    refuse(400, 'The field configuration is used in a field configuration scheme.')
  }
  delete fieldConfigurationSlice.of(context.site)[configuration.id]
  return noContent()
}

function listItems(context: Context): Reply {
  const configuration = configurationOf(context)
  const page = pageBean(context, configurableFields(context.site))
  const values = page.values.map((field) => {
    const item = itemOf(configuration, field)
    const description = item.description ?? field.description
    return {
      id: field.id,
      ...(description === '' ? {} : { description }),
      isHidden: item.isHidden,
      isRequired: item.isRequired,
      ...(item.renderer === undefined ? {} : { renderer: item.renderer }),
    }
  })
  return ok({ ...page, values })
}

function flag(entry: Members, name: string): boolean | undefined {
  const value = entry[name]
  if (value === undefined || value === null) return undefined
  return typeof value === 'boolean' ? value : refuse(400, badPayload)
}

/** One entry of `PUT …/fields` as the item it leads to. */
function readItem(
  context: Context,
  configuration: FieldConfigurationRecord,
  entry: Members,
): readonly [string, ConfigurationItem] {
  const id = optionalId(entry, 'id') ?? refuse(400, 'The id of the field has to be provided.')
  const field = findConfigurableField(context.site, id)
  if (field === undefined) return refuse(400, `The field was not found: ${id}.`)
  const [isHidden, isRequired] = [flag(entry, 'isHidden'), flag(entry, 'isRequired')]
  const description = boundedText(entry, 'description', 1000, '1,000') ?? undefined
  const renderer = boundedText(entry, 'renderer', 255) ?? undefined
  const before = itemOf(configuration, field)
  const changes =
    (isHidden ?? before.isHidden) !== before.isHidden ||
    (isRequired ?? before.isRequired) !== before.isRequired
  if (changes && (field.locked || ['summary', 'issuetype'].includes(id))) {
    refuse(400, `The field ${id} is locked: it cannot be hidden, shown or made required.`)
  }
  if (renderer !== undefined && renderer !== before.renderer) {
    const known = [
      'text-renderer',
      'jira-text-renderer',
      'wiki-renderer',
      'atlassian-wiki-renderer',
    ]
    if (!hasRenderer(field) || !known.includes(renderer)) {
      refuse(400, `The renderer of the field ${id} cannot be set to ${renderer}.`)
    }
  }
  if (isHidden === true) return [id, { ...plainItem(field), isHidden: true, isRequired: false }]
  return [
    id,
    {
      ...before,
      ...(isHidden === undefined ? {} : { isHidden }),
      ...(isRequired === undefined ? {} : { isRequired }),
      ...(description === undefined ? {} : { description }),
      ...(renderer === undefined ? {} : { renderer }),
    },
  ]
}

/** `PUT …/fields`: partial by field. Hiding forgets whether it was required, its text and renderer. */
function updateItems(context: Context): Reply {
  const configuration = configurationOf(context)
  const entries = memberList(bodyMembers(context), 'fieldConfigurationItems')
  if (entries.length === 0) refuse(400, 'The fieldConfigurationItems have to be provided.')
  const items = entries.map((entry) => readItem(context, configuration, entry))
  if (hasDuplicates(items.map(([id]) => id))) {
    refuse(400, 'The fieldConfigurationItems must not contain duplicates.')
  }
  for (const [id, item] of items) configuration.items[id] = item
  return noContent()
}

const all = '/rest/api/3/fieldconfiguration'

/** Reads and writes of field configurations and their items. */
export const fieldConfigurationRoutes: readonly Route[] = [
  legacyRoute('GET', all, listConfigurations),
  legacyRoute('POST', all, createConfiguration),
  legacyRoute('PUT', `${all}/{id}`, updateConfiguration),
  legacyRoute('DELETE', `${all}/{id}`, deleteConfiguration),
  legacyRoute('GET', `${all}/{id}/fields`, listItems),
  legacyRoute('PUT', `${all}/{id}/fields`, updateItems),
]
