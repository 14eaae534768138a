import type { Page } from 'playwright/test'
import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/model/failure'
import type { InputOf, OperationName, OutputOf } from '#contract/operations'

/** The bridge as it stands in the page. */
export interface Bridge {
  call(operation: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: AppEvent) => void): () => void
}

/** Asks the main process as the page does; gives whatever it answers. */
export const askFor = async <Name extends OperationName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> =>
  (await page.evaluate(
    ([operation, given]) =>
      (window as unknown as { bridge: Bridge }).bridge.call(operation as string, given),
    [name, input as unknown] as const,
  )) as Result<OutputOf<Name>>

/** Asks the main process as the page does; a failure fails the test. */
export const ask = async <Name extends OperationName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  const answer = await askFor(page, name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`)
  return answer.value
}
