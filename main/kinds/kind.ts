import type { ConfigObject, Owner } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import type { AccountStamp, FieldModel, Gap, NotCarried, SiteStamp } from '#contract/model/snapshot'
import type { KindModel } from '#domain/kind-model'
import type { JiraApi } from '#jira/api'
import type { Endpoint } from '#jira/endpoint'

/** What a kind may use while a site is being read. */
export interface ReadContext {
  readonly api: JiraApi
  /** The site that is read; for addresses that hold its cloud id. */
  readonly site: SiteStamp
  readonly fieldModel: FieldModel
  /** Whose eyes the site is seen with: what is not shared with others, not everybody sees. */
  readonly account: AccountStamp
  /**
   * All objects of another kind, read once per snapshot. The order in which kinds are read follows
   * from who asks for whom; a circle is a bug and throws.
   */
  of(kind: string): Promise<readonly ConfigObject[]>
  /** The result of a reading that several kinds share, made once per snapshot. */
  shared<Result>(reading: SharedReading<Result>): Promise<Result>
  /** Notes something that could not be read, and why. */
  gap(gap: Gap): void
  /** Notes configuration of a project that is seen but not carried. */
  notCarried(found: NotCarried): void
}

/**
 * Answers of Jira that more than one kind is read from (a project's bean holds its components and
 * versions), so that they are asked for only once. It is known by its identity.
 */
export interface SharedReading<Result> {
  /** The kind that the requests are made for, whichever kind asks first. */
  readonly kind: string
  readonly read: (context: ReadContext) => Promise<Result>
}

/** What a kind may use while it writes one object. */
export interface WriteContext {
  readonly api: JiraApi
  /** The destination; for addresses that hold its cloud id. */
  readonly site: SiteStamp
  readonly fieldModel: FieldModel
  /** Account that deploys. */
  readonly accountId: string
  readonly step: Step
  /** The owner in destination ids, for kinds that are part of another. */
  readonly owner?: Owner | undefined
  /**
   * What the user entered for the secret at this place of the data (`headers.0.value`); undefined
   * when nothing was: the object is then made without it, and a manual step says so.
   */
  readonly secret: (path: string) => string | undefined
}

/** How objects of a kind are written. All ids in `data` are native ids of the destination. */
export interface Writer {
  /** Ids of the objects that bear the natural key of `data` (within the owner). */
  find(context: WriteContext, data: JsonObject): Promise<readonly string[]>
  /** One object, normalised exactly as `read` does it; undefined when it does not exist. */
  readOne(
    context: Omit<WriteContext, 'step' | 'secret'>,
    id: string,
  ): Promise<ConfigObject | undefined>
  /** Exactly one creating request; what it cannot carry is left to `converge`. Gives the id. */
  create(context: WriteContext, data: JsonObject): Promise<string>
  /**
   * Brings the object from `current` to `data` with the fewest calls. Must be right from any state
   * in between, since a crash can leave any: it trusts `current` only, which was just read.
   */
  converge(context: WriteContext, current: ConfigObject, data: JsonObject): Promise<void>
  /**
   * Deletes the whole object, which was read just before. Refuses (AppError `jira.conflict`) when
   * something uses it after all. Absent: objects of the kind are never deleted.
   */
  remove?(context: WriteContext, current: ConfigObject): Promise<void>
  /**
   * Has Jira look at what would be written, without writing it: from what is there now, or from
   * nothing. Throws AppError (`jira.rejected`) with what Jira says against it. Absent: Jira cannot
   * be asked about objects of the kind.
   */
  validate?(
    context: Omit<WriteContext, 'secret'>,
    current: ConfigObject | undefined,
    data: JsonObject,
  ): Promise<void>
  /** Lock shared with other kinds whose writes Jira refuses in parallel (jira-api 1.5). */
  readonly exclusive?: 'workflow-configuration'
}

/**
 * A kind on Data Center (REST v2): what of it is read and written there, only through operations that
 * `jira-dc-api.md` cites. Objects come in the same form as Cloud's, so that one is compared with the
 * other; what Data Center does not tell is left out of the form or made up for by the kind.
 */
export interface DataCenterKind {
  /** What differs in the pure half where the destination is Data Center; above all what can be done. */
  readonly model: Pick<KindModel, 'abilities'> & Partial<KindModel>
  readonly endpoints: Readonly<Record<string, Endpoint<unknown>>>
  read(context: ReadContext): Promise<readonly ConfigObject[]>
  /** Absent where REST writes nothing of it. */
  readonly writer?: Writer
}

/** One configuration kind: its pure model, its endpoints as data, and how it is read and written. */
export interface Kind {
  readonly model: KindModel
  readonly endpoints: Readonly<Record<string, Endpoint<unknown>>>
  /** Reads all objects of the kind on the site with as few requests as the API allows. */
  read(context: ReadContext): Promise<readonly ConfigObject[]>
  /** Absent for kinds that are only matched. */
  readonly writer?: Writer
  /**
   * Cloud: whether a step writes through an operation that has no OAuth scope (jira-api 1.1). Absent
   * where any does whose kind has such an operation.
   */
  readonly writesUnscoped?: (step: Step) => boolean
  /** Absent where Data Center has no such kind, or its REST API does not show it. */
  readonly dataCenter?: DataCenterKind
}
