import type { Blueprint, ProjectBlueprint } from '../blueprint/blueprint.ts'
import type { Dice } from './dice.ts'

/** A list without its last item, if it keeps this many. */
const shortened = <Item>(items: readonly Item[], least: number): readonly Item[] =>
  items.length > least ? items.slice(0, -1) : items

const olderFields = (fields: Blueprint['fields'], dice: Dice): Blueprint['fields'] =>
  fields.map((field) => {
    if (!dice.chance(0.3)) return field
    const contexts = field.contexts?.map(
      ({ options, defaultOption: _, disabledOptions: __, ...context }) => ({
        ...context,
        ...(options ? { options: shortened(options, 2) } : {}),
      }),
    )
    return { ...field, description: 'As it once was', ...(contexts ? { contexts } : {}) }
  })

const olderScreens = (screens: Blueprint['screens'], dice: Dice): Blueprint['screens'] =>
  screens.map((screen) =>
    dice.chance(0.3)
      ? {
          ...screen,
          tabs: screen.tabs.map((tab) => ({ ...tab, fields: shortened(tab.fields, 1) })),
        }
      : screen,
  )

/** Without the way back and without rules: what had not been thought of yet. */
const olderWorkflows = (workflows: Blueprint['workflows'], dice: Dice): Blueprint['workflows'] =>
  workflows.map((workflow) =>
    dice.chance(0.3)
      ? {
          ...workflow,
          description: 'First version',
          transitions: workflow.transitions
            .filter(({ name }) => name !== 'Back')
            .map(({ validators: _, ...transition }) => transition),
        }
      : workflow,
  )

/** With one field less, and nothing required or said of the others yet. */
const olderFieldRules = (
  { fieldSchemes, fieldConfigurations, fieldConfigurationSchemes }: Blueprint,
  used: ReadonlySet<string | undefined>,
  dice: Dice,
): Partial<Blueprint> => {
  const schemes = fieldConfigurationSchemes.filter(({ name }) => used.has(name))
  const configured = new Set(schemes.flatMap(({ mappings }) => Object.values(mappings)))
  return {
    fieldSchemes: fieldSchemes
      .filter(({ name }) => used.has(name))
      .map((scheme) =>
        dice.chance(0.5)
          ? { ...scheme, fields: shortened(scheme.fields, 1).map(({ field }) => ({ field })) }
          : scheme,
      ),
    fieldConfigurations: fieldConfigurations
      .filter(({ name }) => configured.has(name))
      .map((one) => (dice.chance(0.5) ? { ...one, items: shortened(one.items, 1) } : one)),
    fieldConfigurationSchemes: schemes,
  }
}

const olderProject = (project: ProjectBlueprint, dice: Dice): ProjectBlueprint => {
  if (!dice.chance(0.4)) return project
  const { category: _, description: __, components = [], versions = [], ...rest } = project
  if (project.teamManaged || project.type === 'service_desk') return project
  return { ...rest, components: shortened(components, 0), versions: shortened(versions, 0) }
}

/** A project that was given up later, on the schemes of another one. */
const givenUp = (project: ProjectBlueprint): ProjectBlueprint => {
  const { issues: _, ...rest } = project
  return { ...rest, key: `OLD${project.key.slice(4)}`, name: `${project.name} (old)` }
}

const isPlain = ({ teamManaged, type }: ProjectBlueprint): boolean =>
  !teamManaged && type !== 'service_desk'

/**
 * The same company some time ago: every third project and the schemes that only those use are not
 * there yet, much has other content under the same name, and every tenth project was given up since.
 */
export const makeOlder = (whole: Blueprint, dice: Dice, ofFields: Dice): Blueprint => {
  const kept = whole.projects.filter((_, at) => at % 3 !== 0)
  const lost = kept.filter((project, at) => at % 10 === 3 && isPlain(project)).map(givenUp)
  const projects = [...kept.map((project) => olderProject(project, dice)), ...lost]
  const used = new Set(
    projects.flatMap((project) => [
      project.issueTypeScheme,
      project.issueTypeScreenScheme,
      project.workflowScheme,
      project.permissionScheme,
      project.notificationScheme,
      project.issueSecurityScheme,
      project.priorityScheme,
      project.fieldScheme,
      project.fieldConfigurationScheme,
    ]),
  )
  const known = <Item extends { readonly name: string }>(items: readonly Item[]) =>
    items.filter(({ name }) => used.has(name))
  return {
    ...whole,
    fields: olderFields(whole.fields, dice),
    screens: olderScreens(whole.screens, dice),
    workflows: olderWorkflows(whole.workflows, dice),
    issueTypeSchemes: known(whole.issueTypeSchemes),
    issueTypeScreenSchemes: known(whole.issueTypeScreenSchemes),
    workflowSchemes: known(whole.workflowSchemes),
    permissionSchemes: known(whole.permissionSchemes).map((scheme) =>
      dice.chance(0.3) ? { ...scheme, grants: shortened(scheme.grants, 3) } : scheme,
    ),
    notificationSchemes: known(whole.notificationSchemes).map((scheme) =>
      dice.chance(0.3) ? { ...scheme, events: shortened(scheme.events, 2) } : scheme,
    ),
    securitySchemes: known(whole.securitySchemes),
    prioritySchemes: known(whole.prioritySchemes),
    ...olderFieldRules(whole, used, ofFields),
    projects,
  }
}
