import { cardScenes } from './scenes/card-scenes.ts'
import { decideScenes } from './scenes/decide-scenes.ts'
import { fileScenes } from './scenes/file-scenes.ts'
import { gridScenes } from './scenes/grid-scenes.ts'
import { impactScenes } from './scenes/impact-scenes.ts'
import { ledgerScenes } from './scenes/ledger-scenes.ts'
import { manualScenes } from './scenes/manual-scenes.ts'
import { peopleScenes } from './scenes/people-scenes.ts'
import { publishingScenes } from './scenes/publishing-scenes.ts'
import { removalScenes } from './scenes/removal-scenes.ts'
import type { Scene } from './scenes/scene.ts'
import { shellScenes } from './scenes/shell-scenes.ts'
import { siteScenes } from './scenes/site-scenes.ts'
import { tokenScenes } from './scenes/token-scenes.ts'
import { trialScenes } from './scenes/trial-scenes.ts'
import { undoScenes } from './scenes/undo-scenes.ts'
import { wizardScenes } from './scenes/wizard-scenes.ts'

/** Every scene of `look.ts` and of the test that goes through them. */
export const scenes: readonly Scene[] = [
  ...tokenScenes,
  ...cardScenes,
  ...siteScenes,
  ...shellScenes,
  ...wizardScenes,
  ...manualScenes,
  ...peopleScenes,
  ...removalScenes,
  ...gridScenes,
  ...fileScenes,
  ...undoScenes,
  ...decideScenes,
  ...ledgerScenes,
  ...trialScenes,
  ...impactScenes,
  ...publishingScenes,
]
