import type { Abilities } from '#contract/model/abilities'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { Json, JsonObject } from '#contract/model/json'
import type { ManualCode, ManualValue } from '#contract/model/manual-step'
import type { ProblemCode } from '#contract/model/problem-codes'
import type { Reference } from '#contract/model/reference'
import type { JiraProduct } from '#contract/model/snapshot'
import type { WorkflowPicture } from '#contract/model/step-detail'
import type { PlanView } from './checks/plan-view.ts'
import type { PlacedReference } from './reference-walk.ts'

/**
 * A list inside a kind's data. The domain merges and compares lists by it: elements of the source
 * come over, elements that only the destination has stay (nothing is deleted unless ticked).
 */
export interface Collection {
  /** Where it stands, e.g. `tabs` or `tabs.*.fields`; `*` stands for every element. */
  readonly path: string
  /**
   * What makes two elements the same one: the whole element (references included), or the named
   * members of it.
   */
  readonly identity: 'element' | readonly string[]
  /** `ordered` lists are brought into the source's order; the order of others means nothing. */
  readonly order: 'ordered' | 'unordered'
  /**
   * What becomes of an element whose reference has no counterpart on the destination.
   * `problem`: left out, and the user is told as a problem (a person in a grant).
   * `quietly`: left out with a notice, and the reference is not followed when the closure of a
   * selection is computed (a context's projects).
   * `if-present`: not followed either, but what the destination has is found even if nobody
   * selected it (the fields of a field scheme are those of a whole site); one notice tells how many
   * elements were left out. Lists inside such an element lose what is not there without a word.
   * Absent: the whole step waits.
   */
  readonly unresolved?: 'problem' | 'quietly' | 'if-present'
  /**
   * The source's list replaces the destination's: what only the destination has does not stay, since
   * the list says one thing as a whole (the work types a field is restricted to).
   */
  readonly whole?: true
  /**
   * Jira makes a new object with elements of its own here (a field configuration is made like the
   * default one); those that are not wanted are taken out again.
   */
  readonly madeWithOthers?: true
  /**
   * New objects of the referenced kind join the site's default object by themselves (every issue
   * type is in the default issue type scheme, jira-api 3.4), so the list of a default object is
   * never compared.
   */
  readonly joinsDefault?: true
  /**
   * New objects of the referenced kind join the list by themselves (priorities, in the site's order
   * of them): what a run has made is no sign that somebody else changed the object.
   */
  readonly grows?: true
  /**
   * An element stands in only one of all the lists that the path names within an object (a field is
   * on one tab of a screen, jira-api 3.8): where source and destination have it in different lists,
   * the source's place wins and the destination's is not kept as an extra.
   */
  readonly once?: true
  /**
   * Members that hold an element's name, the one to show first. Where Jira may refuse a second
   * element whose name differs in case only (a screen's tabs, options: jira-api 3.13, global
   * transitions: 3.6), such two are the same element: the destination's spelling stays, and the
   * user is told. The name is in `identity` too, alone or as the `name` of a member of it.
   */
  readonly spelling?: readonly string[]
  /**
   * The member that switches an element off, so that it is kept but offered no longer (an option).
   * Elements without one can only be taken out.
   */
  readonly disabledBy?: string
  /**
   * When every element of a source's list is left out as unresolved, the object itself is left out
   * with a notice, or the element that the list stands in: an empty list would mean something else
   * (a context without projects would be global, jira-api 3.12). A list that is empty on the source
   * means nothing of the kind.
   */
  readonly whenEmptied?: 'leave-object-out' | 'leave-element-out'
}

/** An element of an object that goes: the list that it stands in, as plans name it, and itself. */
export interface GoneElement {
  readonly path: string
  readonly element: Json
}

/** A kind-specific reason why wanted data cannot be written as it is. */
export interface Finding {
  readonly code: ProblemCode
  /** Member concerned, e.g. `transitions.2.actions.0`; empty for the object itself. */
  readonly path: string
  readonly details: readonly string[]
  /** What the user may choose from, where that depends on the place and not on the code alone. */
  readonly candidates?: readonly { readonly id: string; readonly name: string }[]
}

/** What the user decided to do without inside an object, and what takes its place. */
export interface Settled {
  /** Members of the source's data that stay out, e.g. `transitions.2.validators.0`. */
  readonly paths: readonly string[]
  /** The same object in whatever terms, without them. */
  readonly apply: (data: JsonObject) => JsonObject
  /** What a person has to set for it later. */
  readonly handWork: readonly HandWork[]
}

/** What a picture needs to know of the objects that are drawn. */
export interface PictureNaming {
  /** Name of a status. */
  readonly nameOf: (status: Reference) => string
  /** Category of a status, e.g. `DONE`; empty when it is not known. */
  readonly categoryOf: (status: Reference) => string
  /** A rule, a screen or anything else in one line. */
  readonly describe: (value: Json) => string
}

/**
 * A member of an object that can be read, but that no public API writes (the columns of a board). A
 * difference is no change but a manual step, which is over when reading shows the wanted value.
 */
export interface ByHand {
  /** Name of the member of `data`. */
  readonly member: string
  readonly code: ManualCode
  /**
   * The member in values ready to be copied; `nameOf` names what it refers to. Texts with references
   * are in the destination's terms. Absent: the member in words is all there is to say.
   */
  readonly values?: (wanted: Json, nameOf: (found: Reference) => string) => readonly ManualValue[]
  /**
   * The kind's writer can set it after all, but Slipway leaves it to a person unless the user decides
   * `enable`; then it is set after everything else of the plan (that an automation rule is on).
   */
  readonly last?: true
  /**
   * Jira takes it with the request that makes the object, and never later (the workflow scheme of a
   * project on Data Center): a manual step only where the object is there.
   */
  readonly takenWhenMade?: true
  /**
   * Jira takes it as well where the object that is there has none yet (a project's first issue
   * security scheme: no issue can have a level that would have to become another).
   */
  readonly takenWhenNone?: true
}

/**
 * Objects that Jira changes, while they are in use, only through a draft beside them, which nobody
 * but a person can put into force (workflow schemes of Data Center, jira-dc-api §3.7).
 */
export interface HeldInDraft {
  /** The member of `data` that holds the draft: null where there is none. */
  readonly member: string
  /** The members of `data` that a draft holds versions of. */
  readonly of: readonly string[]
  /** The destination's product changes them through the draft only; on others no draft is written. */
  readonly isOnlyWay: boolean
}

/** Something to set by hand that Jira does not even let be read (the layout of issues). */
export interface HandWork {
  readonly code: ManualCode
  readonly values: readonly ManualValue[]
}

/** A reason for which a source object cannot be carried at all, in words for the user. */
export type Refusal = string

/** The pure half of a configuration kind: what the domain needs to match, plan and order it. */
export interface KindModel {
  /** Name of the kind in data, e.g. `screenScheme`. */
  readonly kind: string
  /** Jira's own words for it. */
  readonly title: { readonly one: string; readonly many: string }
  /** The kind it is a part of, if any: matched within its owner, selected with it. */
  readonly partOf?: string
  /**
   * `carried`: created and updated. `matched`: lives on both sites and is only ever matched
   * (people, groups, application roles).
   */
  readonly role: 'carried' | 'matched'
  /** What Slipway can do with objects of the kind, and what of them is lost: `docs/kinds.md`. */
  readonly abilities: Abilities
  /** Objects that cannot be deleted although others of the kind can (a field's global context). */
  readonly permanent?: (destination: ConfigObject) => boolean
  /** Whether a destination object is in the trash already, and as good as deleted. */
  readonly isInTrash?: (destination: ConfigObject) => boolean
  /**
   * Nobody can know who uses such an object, so that one is deleted only when the run that made it is
   * undone.
   */
  readonly deletedOnlyIfMade?: true
  /**
   * What the destination's product shows nobody and what may use such an object, in words: one is
   * deleted only where the user says that it may be, though nobody could look. Absent: what a product
   * does not show keeps objects of the kind from being deleted.
   */
  readonly usersNotShown?: readonly string[]
  /**
   * Products whose API lists only some objects of the kind, or some only taken together (workflow
   * schemes of Data Center that no project uses): what such a site does not list may be there.
   */
  readonly listedInPart?: readonly JiraProduct[]
  /**
   * Nothing lists what was just made until something uses it (workflow schemes of Data Center): that
   * it is not found says nothing, so that a create whose outcome is not known is never sent again.
   */
  readonly unlistedWhenNew?: true
  /**
   * Where Jira puts what is deleted: `trash`, or `trash-with-key` where nothing new can have its key
   * until it is purged. Absent or undefined: it is gone.
   */
  readonly deletedInto?: (destination: ConfigObject) => 'trash' | 'trash-with-key' | undefined
  /**
   * Of a matched kind: an object that the destination lacks is made where the user decides `create`,
   * never by itself (groups give rights).
   */
  readonly madeOnDemand?: true
  readonly collections: readonly Collection[]
  /** Members that no API can change once the object exists: a difference is a notice. */
  readonly unchangeable: readonly string[]
  /** Members that may be left empty at first where references would otherwise form a cycle. */
  readonly deferrable: readonly string[]
  /**
   * What objects are matched by where nothing bears the natural key: people by their e-mail address.
   * Undefined or empty where it is not known.
   */
  readonly otherKey?: (object: ConfigObject) => string | undefined
  /**
   * `otherKey` says more than the natural key, which two sites may have given to two people (the user
   * names of Data Center): it counts first, and where both have one they must be alike.
   */
  readonly otherKeyFirst?: true
  /** Members that only a person can set. */
  readonly byHand?: readonly ByHand[]
  /** Drafts of the kind's objects. One of the source is not in force, and never carried. */
  readonly draft?: HeldInDraft
  /**
   * What a person has to set besides, once an object of the destination is made or changed for this
   * source object. `isNew`: it does not exist there yet.
   */
  readonly handWork?: (source: ConfigObject, isNew: boolean) => readonly HandWork[]
  /** Nothing of `handWork` is left to be done where the object is there and stays as it is. */
  readonly handWorkOnlyIfWritten?: true
  /** Refuses a selected source object that cannot be carried (team-managed projects and such). */
  readonly refuse?: (source: ConfigObject) => Refusal | undefined
  /**
   * Ids of the projects that an object is there for, though it is a part of none (a rule of
   * automation), or `every` for all of the site. It comes along where all of them are selected; where
   * only some are, it is named as not carried, since it has to be selected by itself.
   */
  readonly forProjects?: (object: ConfigObject) => readonly string[] | 'every'
  /**
   * Names what makes a matched destination object questionable (another type or style behind the
   * same key): the user is asked instead.
   */
  readonly differs?: (source: ConfigObject, destination: ConfigObject) => readonly string[]
  /**
   * Objects that use others without Jira telling which (archived projects), and the kinds of what
   * they may use. While a destination has such an object, nothing of these kinds is deleted, nor what
   * refers to that object.
   */
  readonly usesUntold?: {
    readonly by: (destination: ConfigObject) => boolean
    readonly kinds: readonly string[]
  }
  /**
   * Members of the source's data that must be a person, also inside another (`actor.account`): the
   * deploying account takes the place of one who is missing on the destination. An existing object
   * keeps the whole member that it has.
   */
  readonly replaceablePeople?: readonly string[]
  /** What a person has to set where the deploying account took the place of one of these. */
  readonly replacedByHand?: Readonly<Record<string, ManualCode>>
  /**
   * Members that an object can do without (a field context's default value). Where a reference in
   * one has no counterpart, the member stays as it is on the destination, or is null on a new
   * object, and the user is told as a problem.
   */
  readonly dispensable?: readonly string[]
  /**
   * References that an existing object keeps where the source has none, with a notice: taking one
   * away would lose what hangs on it (the security levels of a project's issues).
   */
  readonly keptWhenNone?: readonly string[]
  /**
   * Those of `keptWhenNone` that an undo takes away all the same, where nothing hangs on them (no
   * issue can have a level yet).
   */
  readonly clearedByUndo?: (destination: ConfigObject) => readonly string[]
  /**
   * Members that a default object keeps, since Jira or good manners forbid to change them there (the
   * name of the default field configuration).
   */
  readonly fixedOnDefault?: readonly string[]
  /**
   * Why a destination object can never stand for a source object, not even by decision: a field of
   * another type.
   */
  readonly incompatible?: (source: ConfigObject, destination: ConfigObject) => readonly string[]
  /**
   * Follows elements that took over the destination's `spelling` in the members that name them (a
   * default option): each element stands in the same place in both states.
   */
  readonly respell?: (spelled: JsonObject, before: JsonObject) => JsonObject
  /**
   * Objects are known by a key, and Jira refuses a new one whose name another one has, in whatever
   * case (projects: jira-api 3.1).
   */
  readonly uniqueNames?: true
  /**
   * The member that says whose an object is, where each person may have one of the same name
   * (filters): a counterpart belongs to the owner's counterpart, or to the deploying account where
   * the owner has none. What is another's then is asked about.
   */
  readonly ownedBy?: string
  /**
   * Whether an object in this state is seen by nobody but its owner, administrators included (a
   * private dashboard): it stays with the deploying account, or nobody could read back what was
   * written. Handing it over is a manual step.
   */
  readonly seenByOwnerOnly?: {
    readonly when: (data: JsonObject) => boolean
    readonly code: ManualCode
  }
  /** Jira lets several objects bear one name, so a new one can always be made (custom fields). */
  readonly sameNames?: true
  /** Patterns of members that say where things are drawn: compared and carried, never told. */
  readonly drawing?: readonly string[]
  /** Draws two versions of an object laid over each other; `describe` names what they refer to. */
  readonly picture?: (
    before: JsonObject | undefined,
    after: JsonObject | undefined,
    naming: PictureNaming,
  ) => WorkflowPicture
  /** All of an object in values for whoever makes it by hand, where its members say too much or too little. */
  readonly handValues?: (
    data: JsonObject,
    nameOf: (found: Reference) => string,
  ) => readonly ManualValue[]
  /**
   * The issues that have a destination object, and lose it when it is deleted, or those that have an
   * element of it, as JQL there. Undefined where no issue has it, or nobody can ask which.
   */
  readonly issuesWith?: (destination: ConfigObject, gone?: GoneElement) => string | undefined
  /** Whether a destination object may stand for another: an inactive account may not. */
  readonly usable?: (destination: ConfigObject) => boolean
  /**
   * A source object that uses its counterpart as it stands and never changes it (a status of a
   * team-managed project); it is only made where there is none. On a destination such an object
   * refers to nothing but what it stands for itself.
   */
  readonly adopts?: (source: ConfigObject) => boolean
  /** Most characters that Jira takes at a pattern of members, e.g. `items.*.description`. */
  readonly longest?: Readonly<Record<string, number>>
  /** Kind-specific reasons why the wanted data cannot be written, e.g. too many options. */
  readonly check?: (wanted: JsonObject, destination: ConfigObject | undefined) => readonly Finding[]
  /**
   * The same for the source's part alone, in destination terms: places are those of the source's
   * data, which decisions can name (rules of a workflow).
   */
  readonly checkOwn?: (own: JsonObject, destination: ConfigObject | undefined) => readonly Finding[]
  /**
   * Reasons against the object as the plan leaves it that are told with the names of others, or lie
   * in them. `id` is the object's in the view.
   */
  readonly checkLater?: (wanted: JsonObject, view: PlanView, id: string) => readonly Finding[]
  /**
   * Parts that the user decided to do without (rules of a workflow), or that the destination does not
   * let be written (locked features of a project): nothing is asked about them.
   */
  readonly settle?: (
    source: JsonObject,
    decisions: readonly Decision[],
    destination: ConfigObject | undefined,
  ) => Settled
  /**
   * How a reference without counterpart is told where the usual words do not fit (the app of a
   * workflow's rule). `name` is that of what is missing.
   */
  readonly tellMissing?: (
    source: JsonObject,
    missing: PlacedReference,
    name: string,
  ) => Finding | undefined
}

/** The kinds a plan knows. */
export type KindModels = ReadonlyMap<string, KindModel>
