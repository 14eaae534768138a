/** Whether a version as a product writes it (`7.9.0`, `10.0.0-m12`) is this one or later. */
export const versionAtLeast = (version: string, least: readonly number[]): boolean => {
  const parts = version.split(/[.-]/).map((part) => Number.parseInt(part, 10))
  for (const [at, wanted] of least.entries()) {
    const part = parts[at] ?? 0
    if (Number.isNaN(part) || part < wanted) return false
    if (part > wanted) return true
  }
  return true
}
