import { driftChoiceSchema } from '#contract/model/drift'
import { driftText } from '#contract/wording/screens/drift-text'
import type { Command } from '../command.ts'
import { withEngine } from '../engine-session.ts'
import { exitCodes } from '../exit-codes.ts'
import { placeOfRun } from '../runs-folder.ts'
import { WrongCall } from '../wrong-call.ts'

const choices = driftChoiceSchema.options

/** `slipway decide RUN STEP [CHOICE]`: about a step whose object changed meanwhile. */
export const decideCommand: Command = {
  name: 'decide',
  summary: 'shows what changed under a step that waits, and says what becomes of it',
  operands: [
    { name: 'RUN', help: 'folder of the deployment' },
    { name: 'STEP', help: 'id of the step, as deploy or resume printed it' },
    {
      name: 'CHOICE',
      help: `${choices.join(', ')}; only shown if left out`,
      optional: true,
      words: choices,
    },
  ],
  options: {
    'plan-wins': {
      type: 'string',
      value: 'ID',
      multiple: true,
      help: 'a conflict of a merge in which the plan wins',
    },
  },
  run: (call) => {
    const { runs, runId } = placeOfRun(call.operand(0))
    const stepId = call.operand(1)
    const asked = call.given(2)
    return withEngine(runs, async (engine) => {
      const choice = choices.find((one) => one === asked)
      if (asked !== undefined && choice === undefined) {
        throw new WrongCall(asked, `Known: ${choices.join(', ')}.`)
      }
      const view =
        choice === undefined
          ? await engine.ask('run.drift', { runId, stepId })
          : await engine.ask('run.decide-step', {
              ...{ runId, stepId },
              said: { choice, planWins: call.texts('plan-wins') },
            })
      const nothing = driftText.nothing
      return {
        text: [
          driftText.what[view.drift.what],
          ...view.members.map(
            ({ path, label, before, now, wanted, isConflict }) =>
              `  ${isConflict ? '!' : ' '} ${label} (${path}): ${before ?? nothing} | ${now ?? nothing} | ${wanted ?? nothing}`,
          ),
          view.decision === null
            ? `Choose: ${view.drift.options.join(', ')}`
            : driftText.decided[view.decision.choice],
        ].join('\n'),
        json: view,
        code: view.decision === null ? exitCodes.waiting : exitCodes.ok,
      }
    })
  },
}
