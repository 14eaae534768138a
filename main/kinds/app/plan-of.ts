import type { View } from '#domain/checks/plan-view'

/** What Jira's licence calls a product that nobody pays for, and one that is not there. */
const unpaid: readonly unknown[] = ['FREE', 'UNLICENSED']

/**
 * Whether all of a site's products are on the Free plan, on which Jira refuses writes of permission
 * schemes and of who plays a role (jira-api 1). A site that did not tell is not.
 */
export const isOnFreePlan = ({ idsOf, dataOf }: View): boolean => {
  const plans = idsOf('app').flatMap((id) => dataOf('app', id)?.plan ?? [])
  return plans.includes('FREE') && plans.every((plan) => unpaid.includes(plan))
}
