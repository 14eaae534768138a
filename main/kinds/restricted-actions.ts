import type { Step } from '#contract/model/plan'
import type { RestrictedAction } from '#contract/model/restriction'
import type { JiraProduct } from '#contract/model/snapshot'
import { unscopedWrites } from '#jira/unscoped-operations'
import { kindsByNameOn, kindsOn } from './products.ts'

const unscopedKinds = new Set(unscopedWrites(kindsOn('cloud')).map(({ kind }) => kind))

const isUnscoped = (step: Step): boolean =>
  kindsByNameOn('cloud').get(step.kind)?.writesUnscoped?.(step) ?? unscopedKinds.has(step.kind)

const onCloud = (step: Step): readonly RestrictedAction[] => {
  if (step.kind === 'automationRule') return ['automation']
  if (step.kind === 'board') return ['boards']
  return isUnscoped(step) ? ['write-without-scope'] : []
}

/**
 * What Data Center lets others than Jira's administrators write: administrators of a project, owners
 * of filters, anybody who may share a board's filter (jira-dc-api §2, column “needs”).
 */
const notForAdministratorsOnly: ReadonlySet<string> = new Set([
  'board',
  'component',
  'filter',
  'projectProperty',
  'version',
])

const onDataCenter = ({ kind }: Step): readonly RestrictedAction[] =>
  notForAdministratorsOnly.has(kind) ? [] : ['administration']

/** What a writing step does, of that which not every way to sign in to a product can do. */
export const restrictedActionsOn = (
  product: JiraProduct,
): ((step: Step) => readonly RestrictedAction[]) => (product === 'cloud' ? onCloud : onDataCenter)
