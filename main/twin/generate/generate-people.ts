import type { Blueprint } from '../blueprint/blueprint.ts'
import { words } from './words.ts'

/** How many people there are; the smallest company has this many. */
const fewest = 8

/** Everybody who works at the company of a seed, the same on each of its sites. */
export const generatePeople = (seed: number, projects: number): Blueprint['people'] => {
  const { firstNames, lastNames } = words
  const most = firstNames.length * lastNames.length
  const count = Math.min(most, fewest + Math.floor(projects / 10))
  // The two lengths have no common divisor, so that no name comes twice.
  return Array.from({ length: count }, (_, at) => ({
    accountId: `5c${seed.toString(16).padStart(14, '0')}${at.toString(16).padStart(8, '0')}`,
    displayName: `${firstNames[at % firstNames.length]} ${lastNames[at % lastNames.length]}`,
  }))
}

/** A group for each department that has people. */
export const generateGroups = (people: Blueprint['people']): Blueprint['groups'] =>
  words.departments.map((department, at) => ({
    name: `${department.toLowerCase()}-team`,
    members: people
      .filter((_, number) => number % words.departments.length === at)
      .map(({ displayName }) => displayName),
  }))
