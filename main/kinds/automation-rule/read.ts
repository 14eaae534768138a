import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { textsOfSnapshot } from '../text/read-names.ts'
import { automationRuleEndpoints } from './endpoints.ts'
import { readRule } from './normalise.ts'

/** Secrets are masked in the answer: what a snapshot is made of never holds one. */
export const redacted = { redactSensitiveFields: true } as const

/** All rules of the site: the list names them, each has to be asked for by itself. */
export const readRules = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const { api, site } = context
  const { cloudId } = site
  const texts = textsOfSnapshot(context)
  const summaries = await api.list(automationRuleEndpoints.list, { path: { cloudId } })
  const rules = await Promise.all(
    summaries.map(async ({ uuid }) => {
      const path = { cloudId, ruleUuid: uuid }
      const answer = await api.callIfFound(automationRuleEndpoints.get, { path, query: redacted })
      return answer && texts.parse((lookup) => readRule(answer, cloudId, lookup))
    }),
  )
  return rules.filter((rule) => rule !== undefined)
}
