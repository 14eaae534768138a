import type { Json } from '#contract/model/json'

/** The type of Jira Service Management projects. */
export const serviceType = 'service_desk'

/**
 * Whether projects of a type can be carried. Of service projects that is what they have of the
 * platform: schemes, workflows, screens, fields, roles. Their portal and what belongs to it is not.
 */
export const isCarriedType = (type: Json | undefined): boolean =>
  type === 'software' || type === 'business' || type === serviceType
