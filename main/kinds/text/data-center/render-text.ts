import type { Json } from '#contract/model/json'
import {
  isTextReference,
  isTextWithReferences,
  type TextReference,
} from '#contract/model/text-with-references'
import type { JiraApi } from '#jira/api'
import { userNameOf } from '../../user/data-center/names-and-keys.ts'
import { renderText } from '../render-text.ts'

/** A person as texts of Data Center name one: by user name, where the data has the key. */
const named = async (
  api: JiraApi,
  part: string | TextReference,
): Promise<string | TextReference> =>
  isTextReference(part) && part.$ref === 'user'
    ? { ...part, id: await userNameOf(api, part.id) }
    : part

/** A text as Data Center takes it; anything else there is a bug and throws. */
export const renderForServer = async (api: JiraApi, text: Json | undefined): Promise<string> => {
  if (!isTextWithReferences(text)) throw new Error('there is no text to be written')
  const parts = await Promise.all(text.parts.map((part) => named(api, part)))
  return renderText({ ...text, parts })
}
