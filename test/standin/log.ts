const wanted = process.env.STANDIN_LOG === '1'

/** Says what the stand-in does, on standard error, when STANDIN_LOG=1. */
export const log = (...parts: readonly unknown[]): void => {
  if (!wanted) return
  process.stderr.write(
    `[stand-in ${Math.round(performance.now())}] ${parts.map(String).join(' ')}\n`,
  )
}
