import { AppError, attempt, type FailureCode, failure } from '#contract/model/failure'
import type { siteOperations } from '#contract/operations/site-operations'
import type { Handler } from '#ipc/handler'
import { startDemo } from './demo.ts'
import { missingScopes } from './missing-scopes.ts'
import type { SiteOpener } from './open-site.ts'
import { saveSite } from './save-site.ts'
import { shareToken } from './share-token.ts'
import { isSameSite } from './site-book.ts'
import type { SiteMeans } from './site-means.ts'
import { bindingOf } from './stored-token.ts'

/** Answers to what the page may ask about sites. */
export type SiteHandlers = { readonly [Name in keyof typeof siteOperations]: Handler<Name> }

/** Whether Jira, or the way to it, has said something that the card shows from now on. */
const isSaidByCard = (code: FailureCode): boolean =>
  /^(auth|net|jira|plan)\./.test(code) && code !== 'auth.token-missing' && code !== 'net.cancelled'

/** Looks once whether the stored tokens can be read here; the cards say so afterwards. */
const examineOnce = (
  { book, tokens }: SiteMeans,
  around: { readonly changed: () => Promise<void>; readonly examine: () => Promise<void> },
) => {
  let examined = false
  const examine = async (): Promise<void> => {
    const sites = (await book.all()).filter(({ demo }) => demo === null)
    const states = () => Promise.all(sites.map(({ id }) => tokens.state(id)))
    const before = await states()
    for (const site of sites) await tokens.examine(bindingOf(site))
    if (JSON.stringify(await states()) !== JSON.stringify(before)) await around.changed()
    await around.examine()
  }
  return (): void => {
    if (!examined) void attempt(examine)
    examined = true
  }
}

/** Makes the handlers. */
export const createSiteHandlers = (
  means: SiteMeans,
  opener: SiteOpener,
  around: {
    readonly changed: () => Promise<void>
    readonly forget: (siteId: string) => Promise<void>
    /** What else is looked at once, after the list was asked for. */
    readonly examine: () => Promise<void>
  },
): SiteHandlers => {
  const { book, tokens, cardOf, savings, inTurn } = means
  const { forget } = around
  const examine = examineOnce(means, around)

  return {
    'site.list': async () => {
      const sites = await Promise.all((await book.all()).map(cardOf))
      examine()
      return { sites, protection: tokens.protection(), pair: await book.pair() }
    },
    'site.save': (input) => savings.run((signal) => saveSite(means, input, signal)),
    'site.share-token': (input) => savings.run((signal) => shareToken(means, input, signal)),
    'site.stop-saving': async () => {
      savings.stop()
      return {}
    },
    'site.test': async ({ siteId }) => {
      const record = await book.get(siteId)
      const tested = await attempt(async () => {
        const connection = await opener.open(siteId, new AbortController().signal)
        const missing = await missingScopes(connection)
        if (missing !== null) await book.change(siteId, { missingScopes: missing })
      })
      if (!tested.ok && !isSaidByCard(tested.failure.code)) throw new AppError(tested.failure)
      return cardOf(await book.get(record.id))
    },
    'site.edit': ({ siteId, label, expiresOn, production, twoSignatures }) =>
      inTurn(async () => {
        const former = await book.get(siteId)
        await book.change(siteId, {
          ...{ label: label.trim(), expiresOn, production },
          twoSignatures: twoSignatures ?? former.twoSignatures,
        })
        return cardOf(await book.get(siteId))
      }),
    'site.forget': async ({ siteId }) => {
      await forget(siteId)
      return {}
    },
    'site.choose-pair': ({ sourceId, destinationId }) =>
      inTurn(async () => {
        const source = sourceId === null ? undefined : await book.get(sourceId)
        const destination = destinationId === null ? undefined : await book.get(destinationId)
        if (source !== undefined && destination !== undefined && isSameSite(source, destination)) {
          throw new AppError(failure('site.same-site', destination.label || destination.title))
        }
        await book.choose({ sourceId, destinationId })
        return { sourceId, destinationId }
      }),
    'site.start-demo': () => inTurn(() => startDemo(means)),
  }
}
