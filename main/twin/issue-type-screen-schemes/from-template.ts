import { livingFields } from '../fields/state.ts'
import { issueTypeSchemes } from '../issue-type-schemes/state.ts'
import { issueTypes } from '../issue-types/state.ts'
import type { ProjectRecord } from '../projects/state.ts'
import { addScreenScheme } from '../screen-schemes/state.ts'
import { addScreen } from '../screens/state.ts'
import type { Site } from '../site-model.ts'
import { addIssueTypeScreenScheme } from './state.ts'

const tab = 'Field Tab'

/** Fields of the screens that templates make, beside Sprint and the like. */
const commonFields = [
  'summary',
  'issuetype',
  'reporter',
  'components',
  'attachment',
  'description',
  'issuelinks',
  'priority',
  'labels',
  'assignee',
]

/** Types that a template gives screens of their own, with what these show further. */
const ownScreens: Readonly<Record<string, readonly string[]>> = {
  Bug: ['environment', 'versions', 'fixVersions'],
}

/** How the screens of a template are called, e.g. `Kanban` of `…:gh-simplified-kanban-classic`. */
export function flavourOf(templateKey: string): string {
  if (templateKey.startsWith('com.atlassian.servicedesk:')) return 'Jira Service Management'
  const words = (templateKey.split(':').at(-1) ?? '')
    .replace(/^(gh|jira-core)-simplified-/, '')
    .replace(/-classic$/, '')
    .split('-')
    .filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

function suppliedFieldIds(site: Site, typeKeys: readonly string[]): readonly string[] {
  return livingFields(site)
    .filter((field) => typeKeys.includes(field.schema?.custom ?? ''))
    .map((field) => field.id)
}

function typesWithOwnScreens(
  site: Site,
  project: ProjectRecord,
): readonly (readonly [string, string])[] {
  const typeIds = issueTypeSchemes.of(site)[project.schemes.issueTypeSchemeId]?.issueTypeIds ?? []
  return typeIds.flatMap((id) => {
    const name = issueTypes.of(site)[id]?.name
    return name !== undefined && Object.hasOwn(ownScreens, name) ? [[id, name] as const] : []
  })
}

/**
 * Makes the screens, screen schemes and issue type screen scheme that a company-managed template
 * brings along, named after the project's key; gives the id of the last.
 */
export function makeTemplateScreens(
  site: Site,
  project: ProjectRecord,
  templateKey: string,
): string {
  const { key } = project
  const flavour = flavourOf(templateKey)
  const agile =
    project.projectTypeKey === 'software'
      ? suppliedFieldIds(site, [
          'com.pyxis.greenhopper.jira:gh-sprint',
          'com.pyxis.greenhopper.jira:gh-epic-link',
        ])
      : ['duedate']
  const fieldIds = [...commonFields, ...agile]
  const screenScheme = (kind: string, screenFieldIds: readonly string[]): string => {
    const screen = addScreen(site, {
      name: `${key}: ${flavour} ${kind} Issue Screen`,
      tabs: [{ name: tab, fieldIds: screenFieldIds }],
    })
    const name = `${key}: ${flavour} ${kind} Screen Scheme`
    return addScreenScheme(site, { name, screens: { default: screen.id } }).id
  }
  const mappings: Record<string, string> = { default: screenScheme('Default', fieldIds) }
  for (const [id, name] of typesWithOwnScreens(site, project)) {
    mappings[id] = screenScheme(name, [...fieldIds, ...(ownScreens[name] ?? [])])
  }
  return addIssueTypeScreenScheme(site, {
    name: `${key}: ${flavour} Issue Type Screen Scheme`,
    mappings,
  }).id
}

/** Makes the one screen of a team-managed project; it belongs to the project alone. */
export function makeTeamManagedScreen(site: Site, project: ProjectRecord): void {
  addScreen(site, {
    name: `${project.key}: Issue Screen`,
    scopeProjectId: project.id,
    tabs: [{ name: tab, fieldIds: commonFields }],
  })
}
