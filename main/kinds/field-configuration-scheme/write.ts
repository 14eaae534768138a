import { AppError, failure } from '#contract/model/failure'
import type { Gap } from '#contract/model/snapshot'
import type { Writer } from '../kind.ts'
import { readFieldUses } from '../project/field-uses.ts'
import { searchProjects } from '../project/read-projects.ts'
import { defaultMapping, rowsByIssueType } from '../rows-by-issue-type.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { fieldConfigurationSchemeEndpoints as endpoints } from './endpoints.ts'
import { listSchemes, readScheme } from './read.ts'

/** Writes field configuration schemes. A new one has the default configuration for all types. */
export const fieldConfigurationSchemeWriter: Writer = {
  find: async ({ api }, data) => idsNamed(await listSchemes(api), data),
  readOne: ({ api }, id) => readScheme(api, id),
  create: async ({ api }, data) => {
    const created = await api.call(endpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const path = { id: current.id }
    if (!isEmpty(changedMembers(current.data, data, ['name', 'description']))) {
      await api.call(endpoints.update, {
        path,
        body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
      })
    }
    const [now, wanted] = [
      rowsByIssueType(current.data, 'configuration'),
      rowsByIssueType(data, 'configuration'),
    ]
    const changed = [...wanted].filter(([type, id]) => now.get(type) !== id)
    if (changed.length > 0) {
      const mappings = changed.map(([issueTypeId, fieldConfigurationId]) => ({
        issueTypeId,
        fieldConfigurationId,
      }))
      await api.call(endpoints.setMappings, { path, body: { mappings } })
    }
    const issueTypeIds = [...now.keys()].filter(
      (type) => type !== defaultMapping && !wanted.has(type),
    )
    if (issueTypeIds.length > 0) {
      await api.call(endpoints.removeMappings, { path, body: { issueTypeIds } })
    }
  },
  /** What becomes of a project whose scheme is deleted is not documented: so none is. */
  remove: async (context, { id, name }) => {
    const { api, fieldModel } = context
    const subject = `field configuration scheme “${name}”`
    const fail = ({ reason }: Gap): never => {
      throw new AppError(failure('jira.conflict', subject, ['Who uses it is not known.', reason]))
    }
    const projects = await searchProjects(api)
    const uses = await readFieldUses({ api, fieldModel }, projects, fail)
    if (uses.some((use) => use.scheme === 'fieldConfigurationScheme' && use.id === id)) {
      throw new AppError(failure('jira.conflict', subject, ['A project uses it.']))
    }
    await api.call(endpoints.remove, { path: { id } })
  },
}
