/** The types that Jira brings avatars for. */
export const systemAvatarTypes = ['issuetype', 'project', 'user', 'priority'] as const

/** First and last number of Jira's own avatars; they are the same on every site. */
const ranges: Readonly<Record<(typeof systemAvatarTypes)[number], readonly [number, number]>> = {
  issuetype: [10300, 10325],
  project: [10400, 10425],
  user: [10335, 10358],
  priority: [10000, 10012],
}

/** Ids of Jira's own avatars of a type; undefined for a type that has none. */
export function systemAvatarIds(type: string): readonly string[] | undefined {
  const known = systemAvatarTypes.find((name) => name === type)
  if (known === undefined) return undefined
  const [first, last] = ranges[known]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

/** Whether an avatar is one of Jira's own of this type. */
export function isSystemAvatar(type: string, id: string): boolean {
  return systemAvatarIds(type)?.includes(id) ?? false
}

/** A picture in the place of Jira's own, which the twin does not have: a square with the number. */
export function drawSystemAvatar(id: string): string {
  const hue = (Number(id) * 47) % 360
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="6" fill="hsl(${hue} 60% 45%)"/><text x="24" y="29" font-size="12" text-anchor="middle" fill="#fff">${id}</text></svg>`
}
