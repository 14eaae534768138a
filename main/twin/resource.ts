import type { Context } from './http/context.ts'
import type { Route } from './http/route.ts'
import type { ProjectCreation, ProjectRecord } from './projects/state.ts'
import type { Site } from './site-model.ts'

/**
 * One folder of the twin: its routes, what a fresh site holds of it, and its answers to what
 * happens elsewhere. The registry lists them; seeds run in that order.
 */
export interface Resource {
  readonly name: string
  readonly routes: readonly Route[]
  /** Fills a fresh site. */
  readonly seed?: (site: Site) => void
  /** Complaints about members of `POST /project` or `PUT /project`, by member name. */
  readonly checkProjectDetails?: (
    site: Site,
    details: Readonly<Record<string, unknown>>,
    project: ProjectRecord | undefined,
  ) => Record<string, string>
  /** Takes scheme ids of `PUT /project` over into the record. */
  readonly projectUpdated?: (
    site: Site,
    project: ProjectRecord,
    details: Readonly<Record<string, unknown>>,
  ) => void
  /** Makes what a new project gets: scheme ids left null are this hook's to fill. */
  readonly projectCreated?: (site: Site, project: ProjectRecord, creation: ProjectCreation) => void
  /** Makes what a new team-managed project keeps to itself, e.g. roles. */
  readonly teamProjectCreated?: (site: Site, project: ProjectRecord) => void
  /** Forgets a project that is gone for good. */
  readonly projectDeleted?: (site: Site, projectId: string) => void
  /** Members that this resource adds to the bean of one project, e.g. `components`. */
  readonly projectMembers?: (
    context: Context,
    project: ProjectRecord,
  ) => Readonly<Record<string, unknown>>
  /** Forgets an issue type that was deleted; `alternativeId`, if any, took its issues. */
  readonly issueTypeDeleted?: (
    site: Site,
    issueTypeId: string,
    alternativeId: string | undefined,
  ) => void
  /** Forgets or replaces a deleted group. */
  readonly groupDeleted?: (site: Site, groupId: string, swapGroupId: string | undefined) => void
  /**
   * Whether an account has a project permission; undefined = this resource cannot say. The first
   * resource that can say decides.
   */
  readonly holdsProjectPermission?: (
    site: Site,
    accountId: string | undefined,
    projectId: string,
    permission: string,
  ) => boolean | undefined
  /** Whether a custom field cannot be deleted because e.g. a permission scheme refers to it. */
  readonly holdsField?: (site: Site, fieldId: string) => boolean
  /** Forgets a custom field that is gone for good. */
  readonly fieldDeleted?: (site: Site, fieldId: string) => void
  /** Why a screen cannot be deleted, e.g. that a workflow shows it; undefined = nothing against it. */
  readonly refusesScreenDeletion?: (site: Site, screenId: string) => string | undefined
  /** A complaint about ids in the parameters of a workflow rule, e.g. a screen that is not there. */
  readonly checkWorkflowRule?: (
    site: Site,
    ruleKey: string,
    parameters: Readonly<Record<string, string>>,
  ) => string | undefined
  /** The work of asynchronous tasks by name; runs when the task completes, gives its result. */
  readonly taskEffects?: Readonly<Record<string, (site: Site, argument: unknown) => unknown>>
}
