import type { JsonObject } from '#contract/model/json'
import type { WriteContext } from '../kind.ts'
import { statusReference } from './status-declarations.ts'

type Move = WriteContext['step']['statusMappings'][number]

const migration = ({ from, to }: Move): JsonObject => ({
  oldStatusReference: statusReference(from),
  newStatusReference: statusReference(to),
})

/**
 * What issues get instead of the statuses that a workflow loses, as its update takes it (jira-api
 * 2.3): one status for all issues in one that goes, or another for the issues of one project and type.
 */
export const statusMoves = ({ statusMappings }: WriteContext['step']): JsonObject => {
  const general = statusMappings.filter(({ projectId }) => projectId === undefined)
  const special = Map.groupBy(
    statusMappings.filter(({ projectId }) => projectId !== undefined),
    ({ projectId, issueTypeId }) => `${projectId}/${issueTypeId}`,
  )
  return {
    ...(general.length === 0 ? {} : { defaultStatusMappings: general.map(migration) }),
    ...(special.size === 0
      ? {}
      : {
          statusMappings: [...special.values()].flatMap(([first, ...rest]) =>
            first === undefined
              ? []
              : [
                  {
                    projectId: first.projectId ?? '',
                    issueTypeId: first.issueTypeId,
                    statusMigrations: [first, ...rest].map(migration),
                  },
                ],
          ),
        }),
  }
}
