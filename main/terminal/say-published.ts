import type { PublicationPreview, PublishOutcome } from '#contract/model/publication'
import type { WriteAccess } from '#contract/model/write-access'
import { publishedWording } from '#contract/wording/publication-wording'
import { counted } from '#contract/wording/wording'
import { accessTitles, wordWriteAccess } from '#contract/wording/write-access-wording'
import type { Outcome } from './command.ts'
import { exitCodes } from './exit-codes.ts'

const sayAccess = (access: WriteAccess): string => {
  const { what, next } = wordWriteAccess(access)
  return `${accessTitles[access.access]}. ${what} ${next}`
}

/** What would be published, and whether it may be written there. */
export const sayPreview = (preview: PublicationPreview, access: WriteAccess): Outcome => {
  const { title, host, page, text, files } = preview
  const lines = [
    `${title}, to ${host}. Nothing is published yet: --yes does it.`,
    sayAccess(access),
    ...(page === null ? [] : [page.verdict.text]),
    ...(page?.counts ?? []).map(({ label, value }) => `  ${value} × ${label}`),
    ...(text === null ? [] : ['', text, '']),
    ...(files.length === 0 ? [] : [`With ${counted(files.length, 'file', 'files')}:`]),
    ...files.slice(0, 20).map(({ name, bytes }) => `  ${name} (${bytes} bytes)`),
    ...(files.length > 20 ? [`  and ${files.length - 20} more`] : []),
  ]
  return { text: lines.join('\n'), json: { ...preview, access }, code: exitCodes.ok }
}

/** What became of it. */
export const sayPublished = (
  sent: Extract<PublishOutcome, { outcome: 'published' | 'queued' }>,
): Pick<Outcome, 'text' | 'json'> => ({
  text:
    sent.outcome === 'queued'
      ? publishedWording.queued
      : `${publishedWording[sent.how]} ${sent.link}`,
  json: sent,
})
