import type { Kind } from '../kind.ts'
import { automationRuleEndpoints } from './endpoints.ts'
import { automationRuleModel } from './model.ts'
import { readRules } from './read.ts'
import { automationRuleWriter } from './write.ts'

/** Rules of automation (automation-api). */
export const automationRuleKind: Kind = {
  model: automationRuleModel,
  endpoints: automationRuleEndpoints,
  read: readRules,
  writer: automationRuleWriter,
}
