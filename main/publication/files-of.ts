import type { PublishedContent } from '#contract/model/published-content'
import { publicationText as text } from '#contract/wording/publication-wording'
import { workflowSvg } from './workflow-svg.ts'

/** A file that goes along with what is published. */
export interface PublishedFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** File name of a workflow's picture: the same each time, so that it is updated in place. */
export const workflowFile = (at: number, name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return `workflow-${at + 1}-${plain || 'unnamed'}.svg`
}

const encoder = new TextEncoder()

/** The pictures of the workflows, as files. */
export const workflowFiles = ({ workflows }: PublishedContent): readonly PublishedFile[] =>
  workflows.map(({ name, picture }, at) => ({
    name: workflowFile(at, name),
    contentType: 'image/svg+xml',
    bytes: encoder.encode(workflowSvg(text.workflow(name), picture)),
  }))
