import type { ThrowAwayProject } from '#contract/model/acceptance'
import { fingerprint } from '../fingerprint.ts'

/**
 * What is made for an acceptance run, named so that it is found again after a crash, and by nobody taken
 * for something else: the same run and project always give the same names.
 */
export const throwAwayFor = (runId: string, projectId: string, like: string): ThrowAwayProject => {
  const mark = fingerprint([runId, projectId]).slice(0, 6).toUpperCase()
  return { like, ...namesFor(mark), removed: false }
}

const namesFor = (mark: string) => ({
  // A key begins with a letter, and has ten characters at most (jira-api 3.1).
  key: `SLW${mark}`,
  name: `Slipway acceptance run ${mark}`,
  notificationScheme: `Slipway acceptance run ${mark} (nobody is notified)`,
})

/**
 * Whether something bears the names that an acceptance run gives. What is to be removed is read from a
 * file, which may be of anybody: nothing else is ever removed.
 */
export const isThrowAway = ({ key, name, notificationScheme }: ThrowAwayProject): boolean => {
  const [, mark] = /^SLW([0-9A-F]{6})$/.exec(key) ?? []
  const own = mark === undefined ? undefined : namesFor(mark)
  return own?.name === name && own.notificationScheme === notificationScheme
}
