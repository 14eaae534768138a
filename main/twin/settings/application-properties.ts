import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { fitsProperty, type PropertyDefinition, propertyCatalogue } from './property-catalogue.ts'
import { settings } from './state.ts'

function propertyBean({ site }: Context, definition: PropertyDefinition) {
  const { key, type, defaultValue, allowedValues } = definition
  return {
    id: key,
    key,
    value: settings.of(site).properties[key] ?? defaultValue,
    name: key,
    desc: `The property ${key}.`,
    type,
    defaultValue,
    ...(allowedValues === undefined ? {} : { allowedValues }),
  }
}

function findDefinition(key: string): PropertyDefinition {
  const found = propertyCatalogue.find((one) => one.key === key)
  return found ?? refuse(404, `The application property '${key}' does not exist.`)
}

/** The properties whose keys a regular expression of the query fits; 400 when it is none. */
function filtered(keyFilter: string): readonly PropertyDefinition[] {
  try {
    const pattern = new RegExp(`^(?:${keyFilter})$`)
    return propertyCatalogue.filter(({ key }) => pattern.test(key))
  } catch {
    return refuse(400, `The key filter '${keyFilter}' is not a regular expression.`)
  }
}

function listProperties(context: Context): Reply {
  const key = context.query.get('key')
  if (key !== null && key !== '') {
    const bean = propertyBean(context, findDefinition(key))
    return ok(extraSwitch(context.site, 'propertyByKeyAlone', false) ? bean : [bean])
  }
  const found = filtered(context.query.get('keyFilter') || '.*')
  return ok(found.map((one) => propertyBean(context, one)))
}

function listAdvanced(context: Context): Reply {
  const found = propertyCatalogue.filter((one) => one.advanced === true)
  return ok(found.map((one) => propertyBean(context, one)))
}

function putProperty(context: Context): Reply {
  const definition = findDefinition(context.params.id ?? '')
  if (definition.fixed === true) refuse(403, `The property '${definition.key}' cannot be edited.`)
  const { value } = bodyMembers(context)
  if (typeof value !== 'string') return refuse(400, badPayload)
  if (!fitsProperty(definition, value)) {
    refuse(400, `The value '${value}' is not valid for a property of type ${definition.type}.`)
  }
  settings.of(context.site).properties[definition.key] = value
  return ok(propertyBean(context, definition))
}

const path = '/rest/api/3/application-properties'

/** Settings that are reached by key. Texts of refusals are the twin's own. */
export const applicationPropertyRoutes: readonly Route[] = [
  { method: 'GET', path, who: 'admin', handle: listProperties },
  { method: 'GET', path: `${path}/advanced-settings`, who: 'admin', handle: listAdvanced },
  { method: 'PUT', path: `${path}/{id}`, who: 'admin', handle: putProperty },
]
