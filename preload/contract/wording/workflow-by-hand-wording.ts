/** Words for a workflow that somebody makes by hand. */
export const workflowByHandWording = {
  statuses: 'Statuses',
  transition: (name: string): string => `Transition “${name}”`,
  properties: (of: string): string => `Properties of “${of}”`,
  initial: (to: string): string => `When an issue is made, to ${to}`,
  global: (to: string): string => `From any status to ${to}`,
  itself: 'itself',
  directed: (from: readonly string[], to: string): string => `From ${from.join(', ')} to ${to}`,
} as const
