import type { Resource } from '../resource.ts'
import { boardReads } from './board-reads.ts'
import { makeTemplateBoard } from './from-template.ts'
import { getBoard, listBoards } from './list.ts'
import { propertyRoutes } from './properties.ts'
import { boards } from './state.ts'
import { createBoard, deleteBoard } from './write.ts'

const all = '/rest/agile/1.0/board'
const one = `${all}/{boardId}`
const reading = { granular: ['read:board-scope:jira-software', 'read:project:jira'] }
const readingOne = { granular: ['read:board-scope:jira-software', 'read:issue-details:jira'] }
const writing = { granular: ['write:board-scope:jira-software'] }

/** Boards of the agile API: listed, created and deleted; nothing public changes one. */
export const boardsResource: Resource = {
  name: 'boards',
  projectCreated: (site, project, { templateKey }) => {
    if (templateKey === undefined || project.projectTypeKey !== 'software') return
    makeTemplateBoard(site, project, templateKey)
  },
  projectDeleted: (site, projectId) => {
    for (const board of Object.values(boards.of(site))) {
      if (board.projectId === projectId) delete boards.of(site)[board.id]
    }
  },
  routes: [
    { method: 'GET', path: all, who: 'open', scopes: reading, handle: listBoards },
    { method: 'POST', path: all, who: 'user', scopes: writing, handle: createBoard },
    { method: 'GET', path: one, who: 'open', scopes: readingOne, handle: getBoard },
    { method: 'DELETE', path: one, who: 'user', scopes: writing, handle: deleteBoard },
    ...boardReads,
    ...propertyRoutes,
  ],
}
