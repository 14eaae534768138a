/** The most segments of an address that may be the path which a product stands under. */
const deepest = 2

/**
 * The paths under which a self-hosted product may stand, for whatever page of it was pasted: the
 * longest first, since another product may stand at the root of the same host.
 */
export const contextPaths = ({ pathname }: URL): readonly string[] => {
  const segments = pathname.split('/').filter((segment) => segment !== '')
  const most = Math.min(deepest, segments.length)
  return Array.from({ length: most + 1 }, (_, less) =>
    segments
      .slice(0, most - less)
      .map((segment) => `/${segment}`)
      .join(''),
  )
}
