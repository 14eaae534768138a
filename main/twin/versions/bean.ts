import type { Context } from '../http/context.ts'
import { queryExpand } from '../http/text-paging.ts'
import { countHolding } from '../issues/held-fields.ts'
import type { Version } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A date as people read it: `06/Jul/10`. */
function readable(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${months[Number(month) - 1] ?? month}/${year.slice(2)}`
}

function isOverdue(context: Context, { releaseDate, released, archived }: Version): boolean {
  if (releaseDate === null || released || archived) return false
  return releaseDate < new Date(context.site.clock.now()).toISOString().slice(0, 10)
}

function expanded(context: Context, version: Version): Bean {
  const expand = queryExpand(context)
  const unmapped = countHolding(context.site, 'fixVersionId', version.id)
  return {
    ...(expand.has('operations') ? { operations: [] } : {}),
    ...(expand.has('issuesstatus')
      ? { issuesStatusForFixVersion: { unmapped, toDo: 0, inProgress: 0, done: 0 } }
      : {}),
    ...(expand.has('driver') && version.driver !== null ? { driver: version.driver } : {}),
    ...(expand.has('approvers') ? { approvers: [] } : {}),
  }
}

/** A version; its project is a number, dates that are not set are absent. */
export function versionBean(context: Context, version: Version): Bean {
  const { id, name, description, archived, released, startDate, releaseDate } = version
  return {
    self: `${context.api}/version/${id}`,
    id,
    ...(description === '' ? {} : { description }),
    name,
    archived,
    released,
    ...(startDate === null ? {} : { startDate, userStartDate: readable(startDate) }),
    ...(releaseDate === null
      ? {}
      : {
          releaseDate,
          userReleaseDate: readable(releaseDate),
          overdue: isOverdue(context, version),
        }),
    projectId: Number(version.projectId),
    ...expanded(context, version),
  }
}
