import { findGroupNamed, groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { findRoleNamed } from '../project-roles/state.ts'
import { browsedProjects } from './find-values.ts'
import type { JqlOperand } from './query.ts'

type FunctionCall = Extract<JqlOperand, { kind: 'function' }>

const anyNumber = Number.POSITIVE_INFINITY

/** How many arguments a function takes: least and most. */
const known: Readonly<Record<string, readonly [least: number, most: number]>> = {
  approved: [0, 0],
  approver: [1, anyNumber],
  breached: [0, 0],
  cascadeoption: [1, 2],
  closedsprints: [0, 0],
  completed: [0, 0],
  componentsleadbyuser: [0, 1],
  currentlogin: [0, 0],
  currentuser: [0, 0],
  earliestunreleasedversion: [1, anyNumber],
  elapsed: [1, 1],
  endofday: [0, 1],
  endofmonth: [0, 1],
  endofweek: [0, 1],
  endofyear: [0, 1],
  everbreached: [0, 0],
  futuresprints: [0, 0],
  issuehistory: [0, 0],
  issueswithremotelinksbyglobalid: [1, 100],
  lastlogin: [0, 0],
  latestreleasedversion: [1, anyNumber],
  linkedissues: [1, 2],
  membersof: [1, 1],
  myapproval: [0, 0],
  mypending: [0, 0],
  now: [0, 0],
  opensprints: [0, 0],
  organizationmembers: [1, 1],
  paused: [0, 0],
  pending: [0, 0],
  pendingby: [1, anyNumber],
  projectsleadbyuser: [0, 1],
  projectswhereuserhaspermission: [1, 1],
  projectswhereuserhasrole: [1, 1],
  releasedversions: [0, anyNumber],
  remaining: [1, 1],
  running: [0, 0],
  standardissuetypes: [0, 0],
  startofday: [0, 1],
  startofmonth: [0, 1],
  startofweek: [0, 1],
  startofyear: [0, 1],
  subtaskissuetypes: [0, 0],
  unreleasedversions: [0, anyNumber],
  updatedby: [1, 3],
  votedissues: [0, 0],
  watchedissues: [0, 0],
  withincalendarhours: [0, 0],
}

const takesProjects: ReadonlySet<string> = new Set([
  'earliestunreleasedversion',
  'latestreleasedversion',
  'releasedversions',
  'unreleasedversions',
])

function missingProjects(context: Context, { name, parameters }: FunctionCall): readonly string[] {
  const projects = browsedProjects(context)
  return parameters
    .filter((wanted) => {
      const lower = wanted.toLowerCase()
      return !projects.some((one) =>
        [one.id, one.key.toLowerCase(), one.name.toLowerCase()].includes(lower),
      )
    })
    .map((wanted) => `Could not resolve the project '${wanted}' provided to function '${name}'.`)
}

/** Complaints about a function: unknown, with too many or few arguments, or naming what is not there. */
export function checkFunction(context: Context, call: FunctionCall): readonly string[] {
  const { site } = context
  const { name, parameters, raw } = call
  const [first = ''] = parameters
  const lower = name.toLowerCase()
  const limits = Object.hasOwn(known, lower) ? known[lower] : undefined
  if (limits === undefined) return [`Unable to find JQL function '${raw}'.`]
  const [least, most] = limits
  if (parameters.length < least || parameters.length > most) {
    const wanted = parameters.length < least ? least : most
    return [
      `Function '${name}' expected '${wanted}' arguments but received '${parameters.length}'.`,
    ]
  }
  if (takesProjects.has(lower)) return missingProjects(context, call)
  if (lower === 'membersof') {
    const group = findGroupNamed(site, first) ?? groupSlice.of(site).groups[first]
    if (group !== undefined) return []
    return [
      `Function '${name}' can not generate a list of usernames for group '${first}'; the group does not exist.`,
    ]
  }
  if (lower === 'projectswhereuserhasrole' && findRoleNamed(site, first) === undefined) {
    return [`Function '${name}' can not find the project role '${first}'.`]
  }
  return []
}
