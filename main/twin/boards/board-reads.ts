import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { briefBean, projectBean } from '../projects/bean.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { versionBean } from '../versions/bean.ts'
import { versionsOf } from '../versions/state.ts'
import { findBoard, relevantProjects } from './access.ts'
import { agilePage } from './board.ts'
import { getConfiguration } from './configuration.ts'
import { listForFilter } from './list.ts'
import { getQuickFilter, listQuickFilters } from './quick-filters.ts'

/** The projects that the board's filter names. */
function projectsOf(context: Context): readonly ProjectRecord[] {
  return relevantProjects(context, findBoard(context)).flatMap(
    (id) => findProject(context.site, id) ?? [],
  )
}

/** The agile API knows versions by number, and no planning dates. */
function listVersions(context: Context): Reply {
  const released = context.query.get('released')
  const versions = projectsOf(context)
    .flatMap(({ id }) => versionsOf(context.site, id))
    .filter((version) => released === null || String(version.released) === released)
  const beans = versions.map((version) => {
    const { self, name, archived, released, releaseDate, projectId, description } = versionBean(
      context,
      version,
    )
    const id = Number(version.id)
    return { self, id, name, archived, released, releaseDate, projectId, description }
  })
  return agilePage(context, beans)
}

function listSprints(context: Context): Reply {
  return findBoard(context).type === 'scrum'
    ? agilePage(context, [])
    : refuse(400, 'The board does not support sprints.')
}

const one = '/rest/agile/1.0/board/{boardId}'
const reading = { granular: ['read:board-scope:jira-software'] }
const configuring = { granular: ['read:board-scope.admin:jira-software'] }
const withProjects = { granular: [...configuring.granular, 'read:project:jira'] }
const withJql = { granular: [...configuring.granular, 'read:jql:jira'] }

const read = (path: string, scopes: Route['scopes'], handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  who: 'user',
  ...(scopes === undefined ? {} : { scopes }),
  handle,
})

/** An empty answer of a board that is there: features are those of team-managed boards. */
const nothing =
  (body: unknown): Route['handle'] =>
  (context) => {
    findBoard(context)
    return ok(body)
  }

/** What else can be read of a board; sprints are not kept. */
export const boardReads: readonly Route[] = [
  read('/rest/agile/1.0/board/filter/{filterId}', configuring, listForFilter),
  read(`${one}/configuration`, withProjects, getConfiguration),
  read(`${one}/features`, configuring, nothing({ features: [] })),
  read(`${one}/project`, withProjects, (context) =>
    agilePage(
      context,
      projectsOf(context).map((project) => briefBean(context, project)),
    ),
  ),
  read(`${one}/project/full`, withProjects, (context) =>
    agilePage(
      context,
      projectsOf(context).map((project) => projectBean(context, project)),
    ),
  ),
  read(`${one}/quickfilter`, withJql, listQuickFilters),
  read(`${one}/quickfilter/{quickFilterId}`, withJql, getQuickFilter),
  read(`${one}/reports`, reading, nothing({ reports: [] })),
  read(`${one}/sprint`, { granular: ['read:sprint:jira-software'] }, listSprints),
  read(`${one}/version`, reading, listVersions),
]
