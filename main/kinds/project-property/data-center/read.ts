import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../../kind.ts'
import { projectReadings } from '../../project/data-center/read-projects.ts'
import { readIfShown } from '../../project/tolerated.ts'
import { normaliseProperty } from '../read.ts'
import { projectPropertyEndpoints as endpoints } from './endpoints.ts'

const ofProject = async (
  api: JiraApi,
  projectIdOrKey: string,
): Promise<readonly ConfigObject[]> => {
  const keys = await api.list(endpoints.keys, { path: { projectIdOrKey } })
  return Promise.all(
    keys.map(async ({ key }) => {
      const path = { projectIdOrKey, propertyKey: key }
      const { value = null } = await api.call(endpoints.get, { path })
      return normaliseProperty(projectIdOrKey, key, value)
    }),
  )
}

/** The properties of all projects that can be carried, one request for each value. */
export const readProjectProperties = async (
  context: ReadContext,
): Promise<readonly ConfigObject[]> => {
  const readings = await context.shared(projectReadings)
  const lists = await Promise.all(
    readings
      .filter(({ details }) => details)
      .map(({ project: { id, key } }) =>
        readIfShown(
          (gap) => context.gap(gap),
          'projectProperty',
          `${key}: properties`,
          () => ofProject(context.api, id),
        ),
      ),
  )
  return lists.flat()
}
