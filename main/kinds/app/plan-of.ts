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

/**
 * Whether a site told its products and this one is not among them, or not licensed. A site that did
 * not tell lacks nothing as far as anybody knows.
 */
export const lacksProduct = ({ idsOf, dataOf }: View, product: string): boolean => {
  const told = idsOf('app').some((id) => dataOf('app', id)?.plan !== undefined)
  const plan = dataOf('app', product)?.plan
  return told && (plan === undefined || plan === 'UNLICENSED')
}
