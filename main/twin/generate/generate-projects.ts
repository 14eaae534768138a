import type { Blueprint, ProjectBlueprint } from '../blueprint/blueprint.ts'
import type { Dice } from './dice.ts'
import { words } from './words.ts'

/** What projects are made from. */
export interface ProjectOptions {
  readonly count: number
  readonly families: readonly string[]
  readonly people: Blueprint['people']
  /** Schemes that only some families have. */
  readonly schemes: Pick<
    Blueprint,
    'securitySchemes' | 'prioritySchemes' | 'fieldSchemes' | 'fieldConfigurationSchemes'
  >
}

/** Letters that make a project's key unique: product, then a running number in letters. */
const keyOf = (name: string, at: number): string => {
  const tail = [...String(at)].map((digit) => String.fromCharCode(65 + Number(digit))).join('')
  return `${name.slice(0, 4).toUpperCase()}${tail}`
}

/** "Atlas", "Beacon" … "Atlas Backend" … and, where words run out, "Atlas 2" and so on. */
const nameOf = (at: number): string => {
  const { products, parts } = words
  const part = Math.floor(at / products.length) % (parts.length + 1)
  const round = Math.floor(at / products.length / (parts.length + 1))
  return [
    products[at % products.length],
    ...(part > 0 ? [parts[part - 1]] : []),
    ...(round > 0 ? [round + 1] : []),
  ].join(' ')
}

const own = <Scheme extends { readonly name: string }>(schemes: readonly Scheme[], name: string) =>
  schemes.find((scheme) => scheme.name === name)?.name

/** Every eleventh project is team-managed, every 29th a service project: nobody carries those. */
const sortOf = (at: number, dice: Dice): Pick<ProjectBlueprint, 'type' | 'teamManaged'> => {
  if (at % 11 === 7) return { type: 'software', teamManaged: true }
  if (at % 29 === 13) return { type: 'service_desk' }
  return { type: dice.chance(0.7) ? 'software' : 'business' }
}

/** Projects, each on the schemes of one family. */
export const generateProjects = (
  { count, families, people, schemes }: ProjectOptions,
  dice: Dice,
): readonly ProjectBlueprint[] =>
  Array.from({ length: count }, (_, at): ProjectBlueprint => {
    const name = nameOf(at)
    const lead = dice.pick(people).displayName
    const bare = { key: keyOf(name, at), name, lead, ...sortOf(at, dice) }
    if (bare.teamManaged || bare.type === 'service_desk') return bare
    const family = families[at % families.length] ?? ''
    const [department = ''] = family.split(' ')
    const security = own(schemes.securitySchemes, `${family} Security`)
    const priorities = own(schemes.prioritySchemes, `${family} Priorities`)
    const fields = own(schemes.fieldSchemes, `${family} Fields`)
    const rules = own(schemes.fieldConfigurationSchemes, `${family} Field Rules`)
    return {
      ...bare,
      description: `${name} for ${department}`,
      category: department,
      issueTypeScheme: `${family} Types`,
      issueTypeScreenScheme: `${family} Screens`,
      workflowScheme: `${family} Workflows`,
      permissionScheme: `${family} Permissions`,
      notificationScheme: `${family} Mails`,
      ...(security ? { issueSecurityScheme: security } : {}),
      ...(priorities ? { priorityScheme: priorities } : {}),
      ...(fields ? { fieldScheme: fields } : {}),
      ...(rules ? { fieldConfigurationScheme: rules } : {}),
      actors: [
        ['Members', 'user', dice.pick(people).displayName],
        ...(dice.chance(0.5)
          ? [['Members', 'group', `${department.toLowerCase()}-team`] as const]
          : []),
      ],
      components: dice.some(words.parts, 0.3, 1).map((part) => ({ name: part })),
      versions: Array.from({ length: 1 + dice.number(3) }, (__, n) => ({ name: `${n + 1}.0` })),
      ...(dice.chance(0.5) ? { issues: [['Task', 'To Do', 1 + dice.number(500)]] } : {}),
    }
  })
