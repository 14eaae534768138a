import { productOf, type Snapshot } from '#contract/model/snapshot'
import { counted } from '#contract/wording/wording'
import { kindsOn } from '#kinds/products'
import { kindModels } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import type { Call } from './command.ts'
import { startProgress } from './progress.ts'
import { signIn } from './sign-in.ts'
import type { Side } from './sign-in-environment.ts'

/** Signs in to a site and reads it. Throws AppError (`auth.…`, `net.…`, `jira.…`). */
export const readSite = async (call: Call, address: string, side: Side): Promise<Snapshot> => {
  const connection = await signIn(call, address, side)
  const bar = startProgress(side === 'only' ? 'Snapshot' : `Snapshot of the ${side}`, call.progress)
  const { length: total } = kindsOn(productOf(connection.site))
  let done = 0
  const snapshot = await takeSnapshot(
    connection,
    () => new Date().toISOString(),
    (kind) => {
      done += 1
      bar.show(done, total, kindModels.get(kind)?.title.many ?? kind)
    },
  )
  const { title } = snapshot.site
  bar.end(`of ${title}: ${counted(snapshot.objects.length, 'object', 'objects')}`)
  return snapshot
}
