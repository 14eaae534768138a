import type { Blueprint } from '#twin/blueprint/blueprint'

/** The longest names that Jira takes, where they are shorter than 255 characters. */
const shorter: Readonly<Record<string, number>> = {
  issueTypes: 60,
  priorities: 60,
  resolutions: 60,
  projects: 80,
}

/** What a name becomes, given how long it may be. */
export type Rename = (name: string, longest: number) => string

const namesIn = (items: unknown): readonly string[] =>
  (items as readonly { readonly name: string }[]).map(({ name }) => name)

/** Every name a blueprint gives, with the greatest length of its kind. People and groups stay. */
export const namesOf = (blueprint: Blueprint): ReadonlyMap<string, number> => {
  const { people: _people, groups: _groups, ...kinds } = blueprint
  const names = new Map<string, number>()
  for (const [kind, items] of Object.entries(kinds)) {
    for (const name of namesIn(items)) names.set(name, shorter[kind] ?? 255)
  }
  const parts = [
    blueprint.screens.flatMap(({ tabs }) => namesIn(tabs)),
    blueprint.workflows.flatMap(({ transitions }) => namesIn(transitions)),
    blueprint.fields.flatMap(({ contexts }) => namesIn(contexts ?? [])),
    blueprint.fields.flatMap(({ contexts }) =>
      (contexts ?? []).flatMap(({ options }) => (options ?? []).flat(2)),
    ),
    blueprint.securitySchemes.flatMap(({ levels }) => namesIn(levels)),
    blueprint.projects.flatMap(({ components }) => namesIn(components ?? [])),
    blueprint.projects.flatMap(({ versions }) => namesIn(versions ?? [])),
  ]
  for (const name of parts.flat()) names.set(name, Math.min(names.get(name) ?? 255, 255))
  return names
}

/** The same blueprint with other names, everywhere they stand. */
export const renamed = (blueprint: Blueprint, rename: Rename): Blueprint => {
  const names = new Map(
    [...namesOf(blueprint)].map(([name, longest]) => [name, rename(name, longest)]),
  )
  const change = (text: string): string =>
    names.get(text) ??
    text.replace(/\{(status|role):([^}]*)\}/g, (whole, kind, name) =>
      names.has(name) ? `{${kind}:${names.get(name)}}` : whole,
    )
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([member, held]) => [
        names.get(member) ?? member,
        // Keys and types are no names, although one may read like one.
        ['key', 'type', 'searcher', 'ruleKey', 'category'].includes(member) &&
        !names.has(String(held))
          ? held
          : walk(held),
      ]),
    )
  }
  // The walk keeps the shape and changes text only.
  return walk(blueprint) as Blueprint
}
