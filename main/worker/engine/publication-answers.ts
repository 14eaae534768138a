import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PublicationSubject } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { planHash } from '#domain/deployment/check-deployment'
import { narrowPlan } from '#domain/planning/narrow-plan'
import { kindModelsOn } from '#kinds/products'
import { makeContent, type PublishedRun } from '#publication/make-content'
import { publishedFolder } from '#publication/published-folder'
import { onFile } from '#store/file-failure'
import { planSort, planSuffix } from '#store/plan-file'
import { sealContent } from '#store/sealed-file'
import { filesOfSnapshot } from '#store/text/text-form'
import { writeYaml } from '#store/text/yaml-text'
import type { Answers } from '../peer.ts'
import type { PublicationQuestions, PublishedText } from '../publication-questions.ts'
import type { Drafts } from './drafts.ts'
import { namesOf, type RunBasis } from './run-folder.ts'

/** What publishing reads from. */
export interface PublicationSources {
  readonly drafts: Drafts
  /** What a run was begun with, and how it went. */
  readonly publishedRun: (runId: string) => Promise<{
    readonly basis: RunBasis
    readonly run: PublishedRun
    readonly reports: readonly string[]
  }>
}

interface Subject {
  readonly content: PublishedContent
  readonly plan: RunBasis['plan']
  readonly source: Snapshot
  readonly destination: Snapshot
  /** Files of a report that lie on the disk. */
  readonly reports: readonly string[]
}

const decoder = new TextDecoder()

const snapshotTexts = (snapshot: Snapshot): readonly PublishedText[] =>
  [...filesOfSnapshot(snapshot)].map(([path, content]) => ({
    path: `${publishedFolder(snapshot.site)}/snapshot/${path}`,
    text: writeYaml(content),
  }))

/** Answers what is asked about plans and deployments that are published. */
export const publicationAnswers = ({
  drafts,
  publishedRun,
}: PublicationSources): Answers<PublicationQuestions> => {
  const subjectOf = async (subject: PublicationSubject): Promise<Subject> => {
    if (subject.of === 'plan') {
      const draft = await drafts.get(subject.planId)
      const { source, destination } = draft
      const { plan } = narrowPlan(draft.plan, subject.unticked)
      const models = kindModelsOn(productOf(destination.site))
      // A page is found again by its title, which is the same whatever steps are left out of the plan.
      const made = { plan, source, destination, models, names: namesOf(draft.plan) }
      const content = makeContent({ ...made, planHash: planHash(plan), run: undefined })
      return { content, plan, source, destination, reports: [] }
    }
    const { basis, run, reports } = await publishedRun(subject.runId)
    const { plan, source, before: destination } = basis
    const models = kindModelsOn(productOf(destination.site))
    const made = { plan, source, destination, models, names: namesOf(plan) }
    const content = makeContent({ ...made, planHash: planHash(plan), run })
    return { content, plan, source, destination, reports }
  }

  return {
    'publication.content': async (subject) => (await subjectOf(subject)).content,
    'publication.texts': async ({ subject, snapshots }) => {
      const { content, plan, source, destination, reports } = await subjectOf(subject)
      const folder = `${publishedFolder(destination.site)}/${content.identity}`
      const sealed = decoder.decode(await sealContent(planSort, plan))
      const read = async (path: string): Promise<PublishedText> => ({
        path: `${folder}/${basename(path)}`,
        text: await onFile(path, () => readFile(path, 'utf8')),
      })
      return [
        { path: `${folder}/plan${planSuffix}`, text: sealed },
        ...(await Promise.all(reports.map(read))),
        ...(snapshots ? [source, destination].flatMap(snapshotTexts) : []),
      ]
    },
  }
}
