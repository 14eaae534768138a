import { MessageChannel } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import { type Answers, createPeer } from '#worker/peer'

interface Echo {
  readonly echo: { readonly input: string; readonly output: string; readonly news: number }
}

const pair = (here: Answers<Echo>, there: Answers<Echo>) => {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  return [createPeer<Echo, Echo>(port1, here), createPeer<Echo, Echo>(port2, there)] as const
}

const silent: Answers<Echo> = { echo: () => new Promise(() => {}) }

test('both sides ask each other, also while they answer', async () => {
  const [here, there] = pair(
    { echo: async (text) => `here: ${text}` },
    { echo: async (text) => `there: ${await there.ask('echo', text)}` },
  )
  expect(await here.ask('echo', 'a')).toBe('there: here: a')
})

test('answers find their questions, in whatever order they come', async () => {
  const later = Promise.withResolvers<void>()
  const [here] = pair(silent, {
    echo: async (text) => {
      if (text === 'first') await later.promise
      else later.resolve()
      return text
    },
  })
  const asked = [here.ask('echo', 'first'), here.ask('echo', 'second')]
  expect(await Promise.all(asked)).toEqual(['first', 'second'])
})

test('news arrive in their order and before the answer', async () => {
  const heard: unknown[] = []
  const [here] = pair(silent, {
    echo: async (text, { tell }) => {
      for (const number of [1, 2, 3]) tell(number)
      return text
    },
  })
  heard.push(await here.ask('echo', 'answer', { onNews: (news) => heard.push(news) }))
  expect(heard).toEqual([1, 2, 3, 'answer'])
})

test('expected failures arrive as they are, other errors as bugs', async () => {
  const stale = failure('plan.stale', 'Flow', ['changed'], 409)
  const [here] = pair(silent, {
    echo: async (text) => {
      throw text === 'stale' ? new AppError(stale) : new TypeError('oops')
    },
  })
  await expect(here.ask('echo', 'stale')).rejects.toEqual(new AppError(stale))
  const bug = await here.ask('echo', 'bug').catch((error: unknown) => error)
  expect(bug).not.toBeInstanceOf(AppError)
  expect(String(bug)).toContain('oops')
})

test('an answer that cannot be sent is a bug of who gave it', async () => {
  const [here] = pair(silent, { echo: async () => (() => {}) as never })
  await expect(here.ask('echo', '')).rejects.toThrow(/could not be cloned/)
})

test('what nobody answers is a bug, also where every object has it', async () => {
  const [here] = pair(silent, silent)
  await expect(here.ask('toString' as 'echo', '')).rejects.toThrow('nobody answers toString')
})

test.each(['before', 'meanwhile'])('cancelling %s reaches who answers', async (when) => {
  const controller = new AbortController()
  const [here] = pair(silent, {
    echo: (_, { signal, tell }) =>
      new Promise((resolve) => {
        const end = () => resolve('cancelled')
        if (signal.aborted) end()
        signal.addEventListener('abort', end)
        tell(0)
      }),
  })
  if (when === 'before') controller.abort()
  const { signal } = controller
  expect(await here.ask('echo', '', { signal, onNews: () => controller.abort() })).toBe('cancelled')
})

test('closing refuses what waits and what comes, and aborts what is being answered', async () => {
  const aborted = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const [here, there] = pair(
    {
      echo: (_, { signal }) => {
        signal.addEventListener('abort', () => aborted.resolve())
        begun.resolve()
        return new Promise(() => {})
      },
    },
    silent,
  )
  there.ask('echo', '').catch(() => undefined)
  await begun.promise
  const waiting = here.ask('echo', '')
  const gone = failure('internal', 'worker')
  here.close(gone)
  here.close(failure('internal', 'again'))
  await expect(waiting).rejects.toEqual(new AppError(gone))
  await expect(here.ask('echo', '')).rejects.toEqual(new AppError(gone))
  await aborted.promise
})
