/** Where progress is shown: standard error, so that stdout stays for results. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** Shows how far one piece of long work is. */
export interface Progress {
  /** Moves to `done` of `total`, with what is being worked on. */
  show(done: number, total: number, what: string): void
  /** Ends the work with a closing sentence. */
  end(text: string): void
}

const barWidth = 24

const bar = (done: number, total: number): string => {
  const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth)
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled)
}

/**
 * A bar that redraws itself on a terminal; elsewhere plain lines, one for every tenth of the way,
 * so that a log stays readable.
 */
export const startProgress = (label: string, stream: ProgressStream): Progress => {
  let lastTenth = -1
  const clear = '\r\u001b[2K'
  const draw = (text: string): void => {
    stream.write(`${clear}${text.slice(0, (stream.columns ?? 100) - 1)}`)
  }
  return {
    show: (done, total, what) => {
      if (stream.isTTY) {
        draw(`${label} ${bar(done, total)} ${done}/${total} ${what}`)
        return
      }
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10)
      if (tenth === lastTenth) return
      lastTenth = tenth
      stream.write(`${label} ${done}/${total}\n`)
    },
    end: (text) => {
      stream.write(`${stream.isTTY ? clear : ''}${label} ${text}\n`)
    },
  }
}
