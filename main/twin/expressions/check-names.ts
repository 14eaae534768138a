import { findField } from '../fields/state.ts'
import type { Site } from '../site-model.ts'
import type { Tree } from './tree.ts'

/** Variables that Jira gives to expressions, whatever they are for. */
const given: readonly string[] = [
  'app',
  'board',
  'config',
  'configuration',
  'customerRequest',
  'fieldId',
  'issue',
  'issues',
  'linkedIssue',
  'originalIssue',
  'project',
  'serviceDesk',
  'sprint',
  'transition',
  'user',
  'value',
  'Math',
  'Number',
  'String',
]

/** A complaint about a name and the part of the expression where it stands. */
export interface NameComplaint {
  readonly expression: string
  readonly message: string
}

function checkMember(
  site: Pick<Site, 'state'>,
  object: Tree,
  property: string,
): readonly NameComplaint[] {
  const ofIssue = object.kind === 'name' && /issue$/i.test(object.name)
  if (!ofIssue || !property.startsWith('customfield_')) return []
  if (findField(site, property) !== undefined) return []
  return [
    {
      expression: `${object.name}.${property}`,
      message: `Unrecognized property of \`${object.name}\`: "${property}" ('${property}').`,
    },
  ]
}

/** Variables that nobody gives, and custom fields of issues that the site does not have. */
export function checkNames(
  site: Pick<Site, 'state'>,
  tree: Tree,
  scope: readonly string[] = given,
): readonly NameComplaint[] {
  switch (tree.kind) {
    case 'name':
      if (scope.includes(tree.name)) return []
      return [
        { expression: tree.name, message: `Unrecognized variable: ${tree.name} ('${tree.name}').` },
      ]
    case 'member':
      return [
        ...checkNames(site, tree.object, scope),
        ...checkMember(site, tree.object, tree.property),
      ]
    case 'function':
      return checkNames(site, tree.body, [...scope, ...tree.parameters])
    case 'let':
      return [
        ...checkNames(site, tree.value, scope),
        ...checkNames(site, tree.rest, [...scope, tree.name]),
      ]
    case 'parts':
      return tree.parts.flatMap((part) => checkNames(site, part, scope))
  }
}

/** The variables of an analysis: those that are always given, and those that the request adds. */
export function scopeWith(added: readonly string[]): readonly string[] {
  return [...given, ...added]
}
