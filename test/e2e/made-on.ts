import type { Site } from '#twin/site-model'

type Named = Readonly<Record<string, { readonly name?: string }>>

/** Where a resource keeps its objects beside something else. */
const inner: Readonly<Record<string, string>> = {
  groups: 'groups',
  priorities: 'priorities',
  projectRoles: 'roles',
  resolutions: 'resolutions',
  versions: 'versions',
}

/** Everything on a site that has a name, as `resource: name`, read from its own records. */
export const namesOn = ({ state }: Site): readonly string[] =>
  Object.entries(state.slices)
    .flatMap(([resource, slice]) => {
      const within = inner[resource]
      const records = within === undefined ? slice : (slice as Record<string, unknown>)[within]
      return Object.values(records as Named).flatMap((record) =>
        typeof record?.name === 'string' ? [`${resource}: ${record.name}`] : [],
      )
    })
    .toSorted()

/** What a site has by now that it did not have: one entry for each object, also of the same name. */
export const namesAdded = (before: readonly string[], site: Site): readonly string[] => {
  const left = [...before]
  return namesOn(site).filter((name) => {
    const at = left.indexOf(name)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

/** How often each of these routes has created something, as far as the site is concerned. */
export const createsOn = (
  { writes }: Site,
  routes: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.keys(routes).map((route) => [
      route,
      writes.filter((one) => one.method === 'POST' && one.route === route && one.status < 400)
        .length,
    ]),
  )
