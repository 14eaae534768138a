import type { Caller } from './client.ts'

/** Polls a task until it ends and gives its status. */
export async function finishTask(call: Caller, taskId: string): Promise<string> {
  for (let polls = 0; polls < 20; polls += 1) {
    const { body } = await call('GET', `/task/${taskId}`)
    if (body.status !== 'ENQUEUED' && body.status !== 'RUNNING') return body.status
  }
  throw new Error(`task ${taskId} does not end`)
}
