import { nameKey } from '#domain/natural-key'
import type { Writer } from '../kind.ts'
import { ownerId } from '../owner-id.ts'
import { refuseRemoval } from '../refuse-used.ts'
import { changedMembers, isEmpty, textIn } from '../wanted-members.ts'
import { versionEndpoints as cloudEndpoints } from './endpoints.ts'
import { readVersion } from './read.ts'

const members = ['name', 'description', 'startDate', 'releaseDate', 'released', 'archived']

/**
 * Writes versions; they are told apart by name within their project. A date is taken away by an
 * empty text: the specification knows no null there, and says nothing else of it.
 */
export const versionWriterFor = (endpoints: typeof cloudEndpoints): Writer => ({
  find: async (context, data) => {
    const key = nameKey(textIn(data, 'name'))
    const path = { projectIdOrKey: ownerId(context) }
    const versions = await context.api.list(endpoints.ofProject, { path })
    return versions.filter(({ name }) => nameKey(name) === key).map(({ id }) => id)
  },
  readOne: async (context, id) => {
    const version = await context.api.callIfFound(endpoints.get, { path: { id } })
    return version && readVersion(version, version.projectId ?? ownerId(context))
  },
  create: async (context, data) => {
    const startDate = textIn(data, 'startDate')
    const releaseDate = textIn(data, 'releaseDate')
    // `released` is not applicable when creating (POST /rest/api/3/version): `converge` sets it.
    const created = await context.api.call(endpoints.create, {
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
    await api.call(endpoints.update, {
      path: { id: current.id },
      body: changed,
    })
  },
  remove: async ({ api }, { id, name }) => {
    const path = { id }
    const related = await api.callIfFound(endpoints.relatedIssues, { path })
    const issues = Object.values(related ?? {}).reduce(
      (sum: number, count) => sum + (count ?? 0),
      0,
    )
    if (issues > 0) refuseRemoval(`version “${name}”`, 'Issues have it.')
    await api.callIfFound(endpoints.delete, { path, body: {} })
  },
})

/** Writes versions of Cloud. */
export const versionWriter: Writer = versionWriterFor(cloudEndpoints)
