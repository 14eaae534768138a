/** Jira below this has no personal access tokens, and nothing in the reference was checked on it. */
const oldest = [8, 14] as const

/** Major and minor number of a version such as `10.3.19`; undefined when it does not begin so. */
export const versionNumbers = (version: string): readonly [number, number] | undefined => {
  const found = /^(\d+)\.(\d+)/.exec(version)
  return found === null ? undefined : [Number(found[1]), Number(found[2])]
}

/** Whether a version is at least this one. One that cannot be read is not. */
export const isAtLeast = (version: string, least: readonly [number, number]): boolean => {
  const numbers = versionNumbers(version)
  if (numbers === undefined) return false
  const [major, minor] = numbers
  return major > least[0] || (major === least[0] && minor >= least[1])
}

/** Whether Slipway can work with a Data Center of this version. */
export const isSupported = (version: string): boolean => isAtLeast(version, oldest)
