import type { Twin } from '#twin/serve'

/** Everything that was created on a site through its API, by route: one entry for each object. */
export const createdOn = ({ site }: Twin): readonly string[] =>
  site.writes
    .filter(({ method, status }) => method === 'POST' && status < 400)
    .map(({ route }) => route)
    .toSorted()
