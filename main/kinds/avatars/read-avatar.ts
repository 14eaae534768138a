import { AppError, type FailureCode } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { type Picture, type UnseenPicture, unseenPicture } from '#contract/model/picture'
import type { Gap } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { avatarEndpoints } from './endpoints.ts'
import { imageSize } from './image-size.ts'

/** What can have a picture of its own, as Jira names it in paths. */
export type AvatarOwner = 'project' | 'issuetype' | 'priority'

/** Ids of Jira's own pictures; undefined where it does not tell them to this token. */
export type SystemAvatars = ReadonlySet<string> | undefined

const notForUs: readonly FailureCode[] = ['auth.permission-missing', 'auth.scope-missing']

/**
 * Ids of Jira's own pictures of a type. Where they are refused no picture is read at all, which is
 * told as a gap of its own: it says nothing of the objects that show them.
 */
export const readSystemAvatars = async (
  api: JiraApi,
  type: AvatarOwner,
  gap: (gap: Gap) => void,
): Promise<SystemAvatars> => {
  try {
    const avatars = await api.list(avatarEndpoints.systemAvatars, { path: { type } })
    return new Set(avatars.map(({ id }) => id))
  } catch (error) {
    if (!(error instanceof AppError) || !notForUs.includes(error.failure.code)) throw error
    const { code, details } = error.failure
    gap({ kind: 'avatar', what: `pictures of type ${type}`, code, reason: details.join(' ') })
    return undefined
  }
}

/**
 * Why a picture may not come: Jira shows icons of issue types only to those who see a project that
 * uses the type, and keeps some pictures as drawings or on other hosts.
 */
const unseen: readonly FailureCode[] = [
  ...notForUs,
  'jira.not-found',
  'jira.endpoint-gone',
  'jira.rejected',
  'jira.unexpected-answer',
  'net.redirected',
  'net.too-large',
]

const view = async (
  api: JiraApi,
  type: AvatarOwner,
  id: string,
): Promise<Picture | UnseenPicture> => {
  try {
    const picture = await api.call(avatarEndpoints.viewAvatar, {
      path: { type, id },
      query: { format: 'png' },
    })
    return imageSize(picture) ? picture : unseenPicture
  } catch (error) {
    if (error instanceof AppError && unseen.includes(error.failure.code)) return unseenPicture
    throw error
  }
}

/**
 * The picture that an object shows, as a member of its data: one of Jira's by its id, an uploaded
 * one by its bytes, as large as Jira gives it out (48 by 48). Nothing where it is not known.
 */
export const readAvatar = async (
  api: JiraApi,
  type: AvatarOwner,
  id: string | undefined,
  system: SystemAvatars,
): Promise<JsonObject> => {
  if (id === undefined || system === undefined) return {}
  return { avatar: system.has(id) ? id : await view(api, type, id) }
}
