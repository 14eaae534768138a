import { loud } from '../loud.ts'

/** Serves the requests of a scheme. */
export type ProtocolAnswer = (request: Request) => Response | Promise<Response>

const answers = new Map<string, ProtocolAnswer>()
const privileged = new Set<string>()

interface CustomScheme {
  readonly scheme: string
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean }
}

/** Electron's `protocol`, with what the pages ask of it. */
export const protocol = loud('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]): void => {
    for (const { scheme, privileges } of schemes) {
      // A page of the stand-in is of a standard and secure scheme, whatever was asked for.
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw new Error(`stand-in has no scheme that is not standard and secure: ${scheme}`)
      }
      privileged.add(scheme)
    }
  },
  handle: (scheme: string, answer: ProtocolAnswer): void => {
    if (!privileged.has(scheme)) throw new Error(`stand-in has no unprivileged scheme: ${scheme}`)
    if (answers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`)
    answers.set(scheme, answer)
  },
  isProtocolHandled: (scheme: string): boolean => answers.has(scheme),
  /** The stand-in's own way to a handler. */
  answerFor: (scheme: string): ProtocolAnswer => {
    const answer = answers.get(scheme)
    if (answer === undefined) throw new Error(`no handler for the scheme ${scheme}`)
    return answer
  },
})
