import type { Failure, FailureCode } from '../model/failure.ts'
import { appWording } from './app-wording.ts'
import { authWording } from './auth-wording.ts'
import { fileWording } from './file-wording.ts'
import { jiraWording } from './jira-wording.ts'
import { localWording } from './local-wording.ts'
import { netWording } from './net-wording.ts'
import { productWording } from './product-wording.ts'
import { publishWording } from './publish-wording.ts'
import type { Wording } from './wording.ts'

const wordings = {
  ...authWording,
  ...netWording,
  ...jiraWording,
  ...localWording,
  ...fileWording,
  ...appWording,
  ...productWording,
  ...publishWording,
} satisfies Record<FailureCode, (failure: Failure) => Wording>

/** A failure in plain words: what happened, whether anything was changed, what to do next. */
export const wordFailure = (failure: Failure): Wording => wordings[failure.code](failure)
