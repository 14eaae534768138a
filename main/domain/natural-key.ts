/**
 * The natural key of an object that is known by its name. Jira compares most names without regard
 * to case and trims them (statuses, schemes: jira-api 3.5, 3.7), so both sites' names are folded
 * the same way; where two objects differ in case only, the exact name decides (see planning).
 */
export const nameKey = (name: string): string =>
  `name:${name.normalize('NFC').trim().toLowerCase()}`
