/** Electron mends security faults in so many of its newest majors. */
const supportedMajors = 3

const majorOf = (version: string): number => Number.parseInt(version, 10)

/** A sentence when an Electron gets no security fixes any more; undefined while it does. */
export const warnOfAge = (pinned: string, newest: string): string | undefined => {
  const behind = majorOf(newest) - majorOf(pinned)
  return behind < supportedMajors
    ? undefined
    : `Electron ${pinned} is ${behind} majors behind ${newest} and gets no security fixes any more: bring a newer one.`
}
