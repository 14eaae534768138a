import type { DocumentFiles } from '#ipc/document-files'
import type { Handlers } from '#ipc/handler'
import type { Engine } from './engine.ts'

/** What files of decisions and of ledgers need. */
export interface DocumentPorts {
  readonly engine: Engine
  readonly documents: DocumentFiles
}

/** Names of the operations about decisions. */
export type DecisionOperation =
  | 'plan.options'
  | 'plan.try'
  | 'plan.find-candidates'
  | 'plan.advice'
  | 'plan.save-decisions'
  | 'plan.read-decisions'

const suggestedName = 'Decisions.json'

/** Answers what concerns the decisions of a plan. */
export const createDecisionHandlers = ({
  engine,
  documents,
}: DocumentPorts): Pick<Handlers, DecisionOperation> => ({
  'plan.options': async (input) => ({ options: await engine.ask('plan.options', input) }),
  'plan.try': (input) => engine.ask('plan.try', input),
  'plan.find-candidates': (input) => engine.ask('plan.find-candidates', input),
  'plan.advice': (input) => engine.ask('plan.advice', input),
  'plan.save-decisions': async ({ planId }) => {
    const path = await documents.pickTarget(suggestedName)
    if (path === undefined) return { savedTo: null }
    await engine.ask('plan.write-decisions', { planId, path })
    return { savedTo: path }
  },
  'plan.read-decisions': async ({ planId }) => {
    const path = await documents.pickSource()
    if (path === undefined) return { file: null, decisions: [], unfit: [] }
    return { file: path, ...(await engine.ask('plan.read-decisions', { planId, path })) }
  },
})
