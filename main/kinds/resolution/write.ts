import { sameJson } from '#domain/canonical-json'
import type { Writer } from '../kind.ts'
import { refuseIfIssues, refuseRemoval } from '../refuse-used.ts'
import { idsNamed, textIn } from '../wanted-members.ts'
import { resolutionEndpoints } from './endpoints.ts'
import { listResolutions, normaliseResolution } from './read.ts'

/** Writes resolutions. An update has to name the resolution even when its name stays. */
export const resolutionWriter: Writer = {
  find: async ({ api }, data) => idsNamed(await listResolutions(api), data),
  readOne: async ({ api }, id) => {
    const resolution = await api.callIfFound(resolutionEndpoints.get, { path: { id } })
    return resolution && normaliseResolution(resolution)
  },
  create: async ({ api }, data) => {
    const created = await api.call(resolutionEndpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    if (sameJson(current.data, data)) return
    await api.call(resolutionEndpoints.update, {
      path: { id: current.id },
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
  },
  /** Jira wants a replacement, even though no issue has the resolution: any other one will do. */
  remove: async ({ api }, { id, name }) => {
    const subject = `resolution “${name}”`
    await refuseIfIssues(api, `resolution = ${id}`, subject)
    const other = (await listResolutions(api)).find((one) => one.id !== id)
    if (!other) return refuseRemoval(subject, 'It is the only one.')
    const query = { replaceWith: other.id }
    await api.callTask(resolutionEndpoints.delete, { path: { id }, query })
  },
}
