/**
 * What the arguments of JQL's functions name, one for each place; the last holds for all further
 * ones. `''` is something that is alike on every site (a number of days, a permission).
 */
const functions: Readonly<Record<string, readonly string[]>> = {
  approved: [],
  approver: ['user'],
  breached: [],
  cascadeoption: ['option'],
  closedsprints: [],
  completed: [],
  componentsleadbyuser: ['user'],
  currentlogin: [],
  currentuser: [],
  earliestunreleasedversion: ['project'],
  elapsed: [''],
  endofday: [''],
  endofmonth: [''],
  endofweek: [''],
  endofyear: [''],
  everbreached: [],
  futuresprints: [],
  issuehistory: [],
  lastlogin: [],
  latestreleasedversion: ['project'],
  linkedissue: ['issue', 'link'],
  linkedissues: ['issue', 'link'],
  membersof: ['group'],
  myapproval: [],
  mypending: [],
  now: [],
  opensprints: [],
  paused: [],
  pending: [],
  pendingby: ['user'],
  projectsleadbyuser: ['user'],
  projectswhereuserhaspermission: [''],
  projectswhereuserhasrole: ['projectRole'],
  releasedversions: ['project'],
  remaining: [''],
  running: [],
  standardissuetypes: [],
  startofday: [''],
  startofmonth: [''],
  startofweek: [''],
  startofyear: [''],
  subtaskissuetypes: [],
  unreleasedversions: ['project'],
  updatedby: ['user', ''],
  votedissues: [],
  watchedissues: [],
  withincalendarhours: [],
}

/** What an argument of a function names; undefined for functions that are none of JQL's own. */
export const argumentNames = (name: string, at: number): string | undefined => {
  const known = functions[name.toLowerCase()]
  return known && (known[at] ?? known.at(-1) ?? '')
}
