import type { JsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import type { Writer } from '../kind.ts'
import { ownerId } from '../owner-id.ts'
import { changedMembers, isEmpty, textIn } from '../wanted-members.ts'
import { versionEndpoints } from './endpoints.ts'
import { readVersion, versionsOf } from './read.ts'

const members = ['name', 'description', 'startDate', 'releaseDate', 'released', 'archived']
const dates = ['startDate', 'releaseDate']

/** Dates that are wanted empty are sent as null, which clears them (an inference, untested). */
const withClearedDates = (changed: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [
      name,
      dates.includes(name) && value === '' ? null : value,
    ]),
  )

/** Writes versions; they are told apart by name within their project. */
export const versionWriter: Writer = {
  find: async (context, data) => {
    const key = nameKey(textIn(data, 'name'))
    const versions = await versionsOf(context.api, ownerId(context))
    return versions.filter(({ name }) => nameKey(name) === key).map(({ id }) => id)
  },
  readOne: async (context, id) => {
    const version = await context.api.callIfFound(versionEndpoints.get, { path: { id } })
    return version && readVersion(version, version.projectId ?? ownerId(context))
  },
  create: async (context, data) => {
    const startDate = textIn(data, 'startDate')
    const releaseDate = textIn(data, 'releaseDate')
    // `released` is not applicable when creating (POST /rest/api/3/version): `converge` sets it.
    const created = await context.api.call(versionEndpoints.create, {
      body: {
        projectId: Number(ownerId(context)),
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        ...(startDate === '' ? {} : { startDate }),
        ...(releaseDate === '' ? {} : { releaseDate }),
        archived: data.archived === true,
      },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const changed = changedMembers(current.data, data, members)
    if (isEmpty(changed)) return
    await api.call(versionEndpoints.update, {
      path: { id: current.id },
      body: withClearedDates(changed),
    })
  },
}
