import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { briefBean, projectBean } from '../projects/bean.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { versionBean } from '../versions/bean.ts'
import { versionsOf } from '../versions/state.ts'
import { agile, agilePage, findBoard, isVisible } from './board.ts'
import { boards } from './state.ts'

function projectsOf(context: Context): readonly ProjectRecord[] {
  const { projectId } = findBoard(context)
  const project = projectId === null ? undefined : findProject(context.site, projectId)
  return project === undefined ? [] : [project]
}

function listForFilter(context: Context): Reply {
  const found = Object.values(boards.of(context.site)).filter(
    (board) => board.filterId === context.params.filterId && isVisible(context, board),
  )
  const beans = found.map(({ id, name }) => ({
    id: Number(id),
    name,
    self: `${agile(context)}/${id}`,
  }))
  return agilePage(context, beans)
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

/** Features are those of team-managed boards: classic ones have none to switch. */
function listFeatures(context: Context): Reply {
  findBoard(context)
  return ok({ features: [] })
}

function nothingOn(answer: (context: Context) => Reply): (context: Context) => Reply {
  return (context) => {
    findBoard(context)
    return answer(context)
  }
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

/** What else can be read of a board; sprints, quick filters and properties of boards are not kept. */
export const boardReads: readonly Route[] = [
  read('/rest/agile/1.0/board/filter/{filterId}', configuring, listForFilter),
  read(`${one}/features`, configuring, listFeatures),
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
  read(
    `${one}/properties`,
    configuring,
    nothingOn(() => ok({ keys: [] })),
  ),
  read(
    `${one}/properties/{propertyKey}`,
    configuring,
    nothingOn(({ params }) => refuse(404, `Property with key ${params.propertyKey} not found.`)),
  ),
  read(
    `${one}/quickfilter`,
    withJql,
    nothingOn((context) => agilePage(context, [])),
  ),
  read(
    `${one}/quickfilter/{quickFilterId}`,
    withJql,
    nothingOn(() => refuse(404, 'The quick filter does not exist.')),
  ),
  read(
    `${one}/reports`,
    reading,
    nothingOn(() => ok({ reports: [] })),
  ),
  read(
    `${one}/sprint`,
    { granular: ['read:sprint:jira-software'] },
    nothingOn((context) =>
      findBoard(context).type === 'scrum'
        ? agilePage(context, [])
        : refuse(400, 'The board does not support sprints.'),
    ),
  ),
  read(`${one}/version`, reading, listVersions),
]
