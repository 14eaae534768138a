import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { textsOfSnapshot } from '../text/read-names.ts'
import { automationRuleEndpoints } from './endpoints.ts'
import { readRule } from './normalise.ts'

/** Secrets are masked in the answer: what a snapshot is made of never holds one. */
export const redacted = { redactSensitiveFields: true } as const

/**
 * All rules of the site: the list names them, each has to be asked for by itself. One that is listed
 * but not shown is a gap, since it may as well be there.
 */
export const readRules = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const { api, gap, site } = context
  const { cloudId } = site
  const texts = textsOfSnapshot(context)
  const summaries = await api.list(automationRuleEndpoints.list, { path: { cloudId } })
  const rules = await Promise.all(
    summaries.map(async ({ uuid, name }) => {
      const path = { cloudId, ruleUuid: uuid }
      const answer = await api.callIfFound(automationRuleEndpoints.get, { path, query: redacted })
      if (answer) return texts.parse((lookup) => readRule(answer, cloudId, lookup))
      gap({
        kind: 'automationRule',
        what: name,
        code: 'jira.not-found',
        reason: 'Jira lists the rule, but does not show it.',
      })
      return undefined
    }),
  )
  return rules.filter((rule) => rule !== undefined)
}
