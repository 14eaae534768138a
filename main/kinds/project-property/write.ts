import { type Json, type JsonObject, jsonSchema } from '#contract/model/json'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { sameJson } from '#domain/canonical-json'
import type { Writer } from '../kind.ts'
import { ownerId } from '../owner-id.ts'
import { renderText } from '../text/render-text.ts'
import { textIn } from '../wanted-members.ts'
import { projectPropertyEndpoints } from './endpoints.ts'
import { normaliseProperty, propertyId, splitPropertyId } from './read.ts'

/** The value in the terms of the site that the data belongs to. */
const jsonIn = ({ value }: JsonObject): Json => {
  if (!isTextWithReferences(value)) throw new Error('the value of a property is no text')
  return jsonSchema.parse(JSON.parse(renderText(value)))
}

const place = (projectId: string, key: string) => ({ projectIdOrKey: projectId, propertyKey: key })

/** Writes properties of projects, each as a whole, through the operations of a product. */
export const projectPropertyWriterFor = (
  endpoints: Omit<typeof projectPropertyEndpoints, 'search'>,
): Writer => ({
  find: async (context, data) => {
    const keys = await context.api.list(endpoints.keys, {
      path: { projectIdOrKey: ownerId(context) },
    })
    const key = textIn(data, 'key')
    return keys.some((one) => one.key === key) ? [propertyId(ownerId(context), key)] : []
  },
  readOne: async ({ api }, id) => {
    const { projectId, key } = splitPropertyId(id)
    const found = await api.callIfFound(endpoints.get, {
      path: place(projectId, key),
    })
    return found && normaliseProperty(projectId, key, found.value ?? null)
  },
  create: async (context, data) => {
    const key = textIn(data, 'key')
    await context.api.call(endpoints.add, {
      path: place(ownerId(context), key),
      body: jsonIn(data),
    })
    return propertyId(ownerId(context), key)
  },
  converge: async ({ api }, current, data) => {
    if (sameJson(current.data, data)) return
    const { projectId, key } = splitPropertyId(current.id)
    await api.call(endpoints.set, {
      path: place(projectId, key),
      body: jsonIn(data),
    })
  },
  remove: async ({ api }, { id }) => {
    const { projectId, key } = splitPropertyId(id)
    await api.callIfFound(endpoints.remove, { path: place(projectId, key) })
  },
})

/** Writes properties of Cloud's projects. */
export const projectPropertyWriter: Writer = projectPropertyWriterFor(projectPropertyEndpoints)
