import { createFileRecorder, type Recorder } from '#jira/recorder'
import type { Twin } from '#twin/serve'

/** Settings with which a site answers against the specification's schemas. */
const beyondSchemas: Readonly<Record<string, readonly (boolean | number | string)[]>> = {
  oldDefaultValues: [false],
  expandedHolders: [true],
  prioritySchemeDefaultMember: ['isDefault', 'both'],
  resolutionDefaultMember: ['isDefault'],
  duplicateLinkTypeStatus: [409],
  propertyByKeyAlone: [true],
  bannerRefusalAsText: [true],
}

/**
 * `SLIPWAY_EXCHANGES=FILE` keeps what was said, for judging it against Jira's specification; apart
 * what was said while faults were set, since the twin then says what Jira would not, and on sites
 * that are set to contradict the specification, or lack a deprecated operation which it still has.
 */
export const recorderFor = ({ site }: Twin): Recorder | undefined => {
  const recording = process.env.SLIPWAY_EXCHANGES
  if (recording === undefined) return undefined
  const dataCenterFile = `${recording}.data-center`
  const file = site.state.dataCenter === undefined ? recording : dataCenterFile
  const { faults, switches } = site
  const contradicts = () =>
    Object.entries(beyondSchemas).some(([name, settings]) =>
      settings.some((setting) => switches.extra[name] === setting),
    )
  const isApart = () => faults.rules.length > 0 || faults.struck > 0 || contradicts()
  return createFileRecorder({
    file,
    dataCenterFile,
    faultsFile: `${recording}.faulted`,
    isApart,
  })
}
