import type { ReportMisfit } from '#contract/model/report-check'
import { verifyReport } from '#engine/verify-report'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

const words: Readonly<Record<ReportMisfit['what'], string>> = {
  seal: 'Something in it is not what was written.',
  entry: 'An entry of its chain is not what was written, number',
  head: 'Its chain of evidence ends otherwise than it says.',
  step: 'A step ended otherwise than the chain says:',
  plan: 'Its chain of evidence is of another plan.',
}

/** `slipway verify-report FILE`: whether a report is what was written. */
export const verifyReportCommand: Command = {
  name: 'verify-report',
  summary: 'checks a deployment report and its chain of evidence',
  operands: [{ name: 'FILE', help: 'report.json of a deployment' }],
  options: {},
  run: async (call) => {
    const check = await verifyReport(call.operand(0))
    const { fits, misfit, entries, head, plan } = check
    const beside = plan === 'checked' ? 'and the plan beside it' : '(there is no plan beside it)'
    return {
      text:
        misfit === null
          ? `It fits: ${entries} entries ${beside}. Chain: ${head}`
          : `It does not fit. ${words[misfit.what]} ${misfit.place}`.trim(),
      json: check,
      code: fits ? exitCodes.ok : exitCodes.failed,
    }
  },
}
