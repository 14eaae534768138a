import { createFileRecorder, type Recorder } from '#jira/recorder'
import type { Twin } from '#twin/serve'

/**
 * `SLIPWAY_EXCHANGES=FILE` keeps what was said, for judging it against Jira's specification; apart
 * what was said while faults were set, since the twin then says what Jira would not, and on sites
 * from which a deprecated operation has been taken away, which the specification still has.
 */
export const recorderFor = ({ site }: Twin): Recorder | undefined => {
  const file = process.env.SLIPWAY_EXCHANGES
  if (file === undefined) return undefined
  const { faults, switches } = site
  const isApart = () =>
    faults.rules.length > 0 || faults.struck > 0 || switches.extra.oldDefaultValues === false
  return createFileRecorder({ file, faultsFile: `${file}.faulted`, isApart })
}
