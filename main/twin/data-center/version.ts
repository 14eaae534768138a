/** A version of Jira as far as it decides which operations exist: major and minor. */
export type MajorMinor = readonly [major: number, minor: number]

/** The numbers of a version, e.g. `[10, 3, 19]`; what is left out counts as 0. */
export function versionNumbers(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (![major, minor, patch].every(Number.isSafeInteger)) {
    throw new Error(`'${version}' is no version of Jira`)
  }
  return [major, minor, patch]
}

/** Whether a version has what came with another. */
export function isAtLeast(version: string, [major, minor]: MajorMinor): boolean {
  const [ownMajor, ownMinor] = versionNumbers(version)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

/** The build number Atlassian gives a version: 8.5.3 is 805003, 10.3.19 is 10030019. */
export function buildNumberOf(version: string): number {
  const [major, minor, patch] = versionNumbers(version)
  if (major < 10) return major * 100_000 + minor * 1000 + patch
  return major * 1_000_000 + minor * 10_000 + patch
}
