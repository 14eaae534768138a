import type { ManualView } from '#contract/model/manual-step'
import type { Action } from '#contract/model/plan'
import type { SiteStamp } from '#contract/model/snapshot'
import type { MemberView, WorkflowPicture } from '#contract/model/step-detail'

/** A line of two words, e.g. `Destination` and its title. */
export interface Fact {
  readonly label: string
  readonly value: string
  /** Where a click on it leads, if anywhere. */
  readonly address?: string | undefined
}

/** One change, as a reader wants to see it. */
export interface PublishedChange {
  readonly kindTitle: string
  readonly name: string
  readonly action: Action
  /** How it ended in words; null while nothing was deployed. */
  readonly outcome: string | null
  /** Jira's page of the object; undefined where there is none (yet). */
  readonly address: string | undefined
  /** What is otherwise than before, in words; nothing for an object that is new. */
  readonly members: readonly MemberView[]
}

/** A workflow that is made or changed. */
export interface PublishedWorkflow {
  readonly name: string
  readonly picture: WorkflowPicture
}

/** Something in one line that concerns an object. */
export interface PublishedLine {
  readonly what: string
  readonly text: string
}

/** A plan or a deployment as others read it: plain data, which a page or a message is drawn from. */
export interface PublicationContent {
  readonly of: 'plan' | 'run'
  /**
   * What it is found again by: publishing the same again updates what is there. A plan is known by its
   * two sites and what it carries, so that one that was changed replaces itself; a run by its id.
   */
  readonly identity: string
  readonly title: string
  readonly source: SiteStamp
  readonly destination: SiteStamp
  readonly verdict: { readonly tone: 'good' | 'open' | 'bad'; readonly text: string }
  readonly facts: readonly Fact[]
  /** Numbers of additions, modifications … that are not zero. */
  readonly counts: readonly { readonly label: string; readonly value: number }[]
  readonly changes: readonly PublishedChange[]
  readonly workflows: readonly PublishedWorkflow[]
  readonly manual: readonly ManualView[]
  readonly problems: readonly PublishedLine[]
  readonly notices: readonly PublishedLine[]
  readonly notCarried: readonly PublishedLine[]
}
