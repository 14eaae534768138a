import { AppError, type Failure } from '#contract/model/failure'

/** One question that a thread may ask of another: what it takes, gives, and tells meanwhile. */
export interface Question {
  readonly input: unknown
  readonly output: unknown
  readonly news: unknown
}

/** The questions that one thread answers, by name. */
export type Questions<Set> = { readonly [Name in keyof Set]: Question }

/** What an answering function gets besides the input. */
export interface Asked<News> {
  /** Aborted when the other thread does not want the answer any more, or is gone. */
  readonly signal: AbortSignal
  readonly tell: (news: News) => void
}

/** A function for every question. AppErrors reach the other thread as such, other errors as bugs. */
export type Answers<Set extends Questions<Set>> = {
  readonly [Name in keyof Set]: (
    input: Set[Name]['input'],
    asked: Asked<Set[Name]['news']>,
  ) => Promise<Set[Name]['output']>
}

/** How a question is asked. */
export interface Asking<News> {
  /** Aborting tells the other thread; its answer is waited for all the same. */
  readonly signal?: AbortSignal | undefined
  readonly onNews?: ((news: News) => void) | undefined
}

/** The other thread. */
export interface Peer<Theirs extends Questions<Theirs>> {
  ask<Name extends keyof Theirs & string>(
    name: Name,
    input: Theirs[Name]['input'],
    asking?: Asking<Theirs[Name]['news']>,
  ): Promise<Theirs[Name]['output']>
  /** Refuses all that waits for an answer or will, and aborts what is being answered. */
  close(cause: Failure): void
}

/** What two threads talk over: a worker, its parent's port, or one end of a channel. */
export interface TalkPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: Message) => void): unknown
}

/** All that goes between two threads. Plain data, cloned on the way. */
export type Message =
  | {
      readonly say: 'ask'
      readonly id: number
      readonly name: string
      readonly input: unknown
    }
  | { readonly say: 'cancel'; readonly id: number }
  | { readonly say: 'news'; readonly id: number; readonly news: unknown }
  | { readonly say: 'answer'; readonly id: number; readonly output: unknown }
  | { readonly say: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly say: 'bug'; readonly id: number; readonly text: string }

interface Waiting {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
  readonly onNews: ((news: never) => void) | undefined
}

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/**
 * Lets two threads ask each other. Messages keep their order: what was told before an answer
 * arrives before it.
 */
export const createPeer = <Mine extends Questions<Mine>, Theirs extends Questions<Theirs>>(
  port: TalkPort,
  answers: Answers<Mine>,
): Peer<Theirs> => {
  const waiting = new Map<number, Waiting>()
  const answering = new Map<number, AbortController>()
  let closed: Failure | undefined
  let asked = 0
  const say = (message: Message): void => {
    if (closed === undefined) port.postMessage(message)
  }

  const answer = async (id: number, name: string, input: unknown): Promise<void> => {
    const controller = new AbortController()
    answering.set(id, controller)
    const { signal } = controller
    const tell = (news: unknown): void => say({ say: 'news', id, news })
    try {
      if (!Object.hasOwn(answers, name)) throw new Error(`nobody answers ${name}`)
      // The other thread was compiled against the same questions.
      const output = await answers[name as keyof Mine](input, { signal, tell })
      say({ say: 'answer', id, output })
    } catch (error) {
      if (error instanceof AppError) say({ say: 'failure', id, failure: error.failure })
      else say({ say: 'bug', id, text: textOf(error) })
    } finally {
      answering.delete(id)
    }
  }

  const settle = (id: number, how: (one: Waiting) => void): void => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (one !== undefined) how(one)
  }

  port.on('message', (message) => {
    if (closed !== undefined) return
    const { id } = message
    switch (message.say) {
      case 'ask':
        return void answer(id, message.name, message.input)
      case 'cancel':
        return answering.get(id)?.abort()
      case 'news':
        return waiting.get(id)?.onNews?.(message.news as never)
      case 'answer':
        return settle(id, ({ resolve }) => resolve(message.output))
      case 'failure':
        return settle(id, ({ reject }) => reject(new AppError(message.failure)))
      case 'bug':
        return settle(id, ({ reject }) => reject(new Error(message.text)))
    }
  })

  return {
    ask: (name, input, { signal, onNews } = {}) =>
      new Promise((resolve, reject) => {
        if (closed !== undefined) return reject(new AppError(closed))
        asked += 1
        const id = asked
        const cancel = (): void => say({ say: 'cancel', id })
        const release = (): void => signal?.removeEventListener('abort', cancel)
        waiting.set(id, {
          resolve: (output) => {
            release()
            resolve(output as never)
          },
          reject: (error) => {
            release()
            reject(error)
          },
          onNews,
        })
        say({ say: 'ask', id, name, input })
        if (signal?.aborted === true) cancel()
        else signal?.addEventListener('abort', cancel, { once: true })
      }),
    close: (cause) => {
      if (closed !== undefined) return
      closed = cause
      for (const controller of answering.values()) controller.abort()
      for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(new AppError(cause)))
    },
  }
}
