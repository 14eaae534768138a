import type { Site } from '../site-model.ts'
import { projectSlice } from './state.ts'

const keyPattern = /^[A-Z][A-Z0-9]{1,9}$/

/** What is wrong with a key, in Jira's words; former keys and those in the trash stay taken. */
export function keyComplaint(
  site: Pick<Site, 'state'>,
  key: string | undefined,
  own?: string,
): string | undefined {
  if (key === undefined || key.trim() === '') return 'You must specify a valid project key.'
  if (!keyPattern.test(key)) {
    return 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.'
  }
  const holder = Object.values(projectSlice.of(site)).find(
    (project) => project.id !== own && (project.key === key || project.oldKeys.includes(key)),
  )
  return holder === undefined ? undefined : `Project '${holder.name}' uses this project key.`
}

/** What is wrong with a name; names are compared without regard to case. */
export function nameComplaint(
  site: Pick<Site, 'state'>,
  name: string | undefined,
  own?: string,
): string | undefined {
  if (name === undefined || name.trim() === '') return 'You must specify a valid project name.'
  if (name.length > 80) return 'The project name must not exceed 80 characters in length.'
  const wanted = name.trim().toLowerCase()
  const isTaken = Object.values(projectSlice.of(site)).some(
    (project) => project.id !== own && project.name.toLowerCase() === wanted,
  )
  return isTaken ? 'A project with that name already exists.' : undefined
}

/** A free key like the one wished for. */
export function inventKey(site: Pick<Site, 'state'>, wish: string): string {
  const letters = wish
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^[0-9]+/, '')
  const stem = letters.length >= 2 ? letters.slice(0, 10) : 'PROJ'
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? stem : `${stem.slice(0, 10 - String(count).length)}${count}`
    if (keyComplaint(site, key) === undefined) return key
  }
}

/** A free name like the one wished for. */
export function inventName(site: Pick<Site, 'state'>, wish: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wish : `${wish} ${count}`
    if (nameComplaint(site, name) === undefined) return name
  }
}
