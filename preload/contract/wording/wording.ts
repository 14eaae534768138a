/** What a person needs to know about something that went wrong. */
export interface Wording {
  /** What happened, as one sentence. */
  readonly what: string
  /** Whether anything was changed in Jira. */
  readonly changed: string
  /** What to do next. */
  readonly next: string
}

/** Words for one member of a closed set: a short label and a sentence that explains it. */
export interface Term {
  readonly label: string
  readonly meaning: string
}

/** The usual answers to “was anything changed?”. */
export const changed = {
  nothing: 'Nothing was changed in Jira.',
  notByThis: 'This step changed nothing in Jira; what earlier steps did stays as it is.',
  maybe: 'Jira may or may not have made this change.',
  partly: 'Part of this change may have been made.',
} as const

/** A label followed by what it concerns, each said once. */
export const withDetails = (label: string, details: readonly string[]): string => {
  const said = [...new Set(details)].filter((detail) => detail.trim() !== '')
  return said.length === 0 ? label : `${label} (${said.join(', ')})`
}

/** A number with its noun: `1 change`, `2 changes`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
