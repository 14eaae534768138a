import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import {
  badPayload,
  bodyMembers,
  type Members,
  optionalId,
  optionalText,
  requiredText,
} from '../http/members.ts'
import { created, ok, type Reply } from '../http/reply.ts'
import { replaceHeld } from '../issues/held-fields.ts'
import { holdsProjectPermission, noSuchProject, visibleProject } from '../projects/access.ts'
import type { ProjectRecord } from '../projects/state.ts'
import { accounts } from '../users/state.ts'
import { versionBean } from './bean.ts'
import { findVersion } from './read.ts'
import { addVersion, type Version, versionsOf } from './state.ts'

/** The version of the path, for those who administer its project; 404 for others. */
export function writableVersion(context: Context): Version {
  return findVersion(context, context.params.id ?? '', 'ADMINISTER_PROJECTS')
}

/** `project` (key) or `projectId` (number) of a body, if the caller administers it. */
function projectOfBody(context: Context, body: Members): ProjectRecord {
  const wanted = optionalId(body, 'projectId') ?? optionalId(body, 'project')
  if (wanted === undefined) {
    return refuseFields(400, { project: "The 'project' or 'projectId' has to be provided." })
  }
  const project = visibleProject(context, wanted)
  const accountId = context.caller?.accountId
  if (!holdsProjectPermission(context.site, accountId, project, 'ADMINISTER_PROJECTS')) {
    refuse(404, noSuchProject(wanted))
  }
  return project
}

function refuseTaken(context: Context, name: string, projectId: string, own?: string): void {
  const taken = versionsOf(context.site, projectId).some(
    (one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) {
    refuseFields(400, { name: 'A version with this name already exists in this project.' })
  }
}

function readDate(body: Members, name: 'startDate' | 'releaseDate'): string | undefined {
  const text = optionalText(body, name)
  if (text === undefined || text === '') return text === '' ? '' : undefined
  const isReal = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
  if (!isReal) refuseFields(400, { [name]: `'${text}' is not a date of the form yyyy-MM-dd.` })
  return text
}

function readFlag(body: Members, name: 'released' | 'archived'): boolean | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  return typeof value === 'boolean' ? value : refuse(400, badPayload)
}

/** The members that a body may set; undefined stays as it is. */
function readDetails(context: Context, body: Members): Partial<Version> {
  const description = optionalText(body, 'description', 100_000)
  if (description !== undefined && Buffer.byteLength(description) > 16_384) {
    refuseFields(400, { description: 'The description must not exceed 16384 bytes.' })
  }
  const driver = optionalText(body, 'driver')
  if (driver !== undefined && accounts.of(context.site)[driver] === undefined) {
    refuseFields(400, { driver: `The user '${driver}' does not exist.` })
  }
  const startDate = readDate(body, 'startDate')
  const releaseDate = readDate(body, 'releaseDate')
  const released = readFlag(body, 'released')
  const archived = readFlag(body, 'archived')
  return {
    ...(description === undefined ? {} : { description }),
    ...(driver === undefined ? {} : { driver }),
    ...(startDate === undefined ? {} : { startDate: startDate || null }),
    ...(releaseDate === undefined ? {} : { releaseDate: releaseDate || null }),
    ...(released === undefined ? {} : { released }),
    ...(archived === undefined ? {} : { archived }),
  }
}

/** `POST /version`. */
export function createVersion(context: Context): Reply {
  const body = bodyMembers(context)
  const { id: projectId } = projectOfBody(context, body)
  const name = requiredText(body, 'name')
  const details = readDetails(context, body)
  refuseTaken(context, name, projectId)
  const version = addVersion(context.site, { ...details, projectId, name })
  return created(versionBean(context, version))
}

/** The version at the end of a link, in the project of another. */
export function linkedVersion(context: Context, link: string, projectId: string): Version {
  const version = findVersion(context, link.split('/').at(-1) ?? '')
  if (version.projectId !== projectId) refuse(404, `Could not find version for id '${version.id}'`)
  return version
}

/** `PUT /version/{id}`: releasing may move the unfixed issues to another version. */
export function updateVersion(context: Context): Reply {
  const version = writableVersion(context)
  const body = bodyMembers(context)
  const given = optionalText(body, 'name', 255)
  const name = given === undefined ? version.name : requiredText(body, 'name')
  const details = readDetails(context, body)
  const link = optionalText(body, 'moveUnfixedIssuesTo')
  const heir = link === undefined ? undefined : linkedVersion(context, link, version.projectId)
  refuseTaken(context, name, version.projectId, version.id)
  Object.assign(version, { ...details, name })
  if (heir !== undefined && heir !== version && details.released === true) {
    replaceHeld(context.site, 'fixVersionId', version.id, heir.id)
  }
  return ok(versionBean(context, version))
}
