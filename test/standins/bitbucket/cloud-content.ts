import { fieldIn, formIn } from '../http/form.ts'
import { presentedIn } from '../http/presented.ts'
import { jsonIn, type Routes } from '../http/routes.ts'
import type { Reply } from '../http/stand-in.ts'
import type { Repository } from './repository.ts'

const at = '/repositories/acme/config'

const error = (status: number, message: string): Reply => ({
  status,
  json: { type: 'error', error: { message } },
})

interface WantedPullRequest {
  readonly title: string
  readonly description: string
  readonly source: { readonly branch: { readonly name: string } }
  readonly destination: { readonly branch: { readonly name: string } }
}

/** A value of `name="…"` in Bitbucket's query language. */
const valueIn = (query: string, name: string): string | undefined =>
  new RegExp(`${name.replaceAll('.', '\\.')}="([^"]*)"`).exec(query)?.[1]

/** The repository `acme/config` of Bitbucket Cloud. */
export const cloudContent = (repository: Repository) => (): Routes => ({
  [`GET ${at}`]: () => ({
    status: 200,
    json: {
      uuid: '{config}',
      name: 'config',
      full_name: 'acme/config',
      is_private: repository.isPrivate,
      mainbranch: repository.head('main') === undefined ? null : { name: repository.main },
    },
  }),
  'GET /user/workspaces/acme/permissions/repositories': (heard) => {
    if (presentedIn(heard).way === 'bearer') {
      return error(403, 'This API is only accessible with a user account.')
    }
    const { permission } = repository
    const isAsked = (heard.query.get('q') ?? '') === 'repository.name="config"'
    const listed = { type: 'repository_permission', permission, repository: { uuid: '{config}' } }
    const other = { ...listed, permission: 'admin', repository: { uuid: '{other}' } }
    return {
      status: 200,
      json: { values: isAsked ? [other, ...(permission === null ? [] : [listed])] : [] },
    }
  },
  [`GET ${at}/refs/branches/{+name}`]: (_, { name = '' }) => {
    const head = repository.head(name)
    return head === undefined
      ? error(404, 'No such branch')
      : { status: 200, json: { name, target: { hash: head.hash, message: head.message } } }
  },
  [`POST ${at}/src`]: (heard) => {
    const form = formIn(heard)
    const branch = fieldIn(form, 'branch') ?? repository.main
    const parent = fieldIn(form, 'parents')
    const head = repository.head(branch)
    if (repository.protectedBranches.has(branch)) {
      return error(403, `Permission denied to update branch ${branch}.`)
    }
    if (head !== undefined && parent !== undefined && head.hash !== parent) {
      return error(409, 'The parent is not the head of the branch.')
    }
    const files = form
      .filter(({ name }) => name.startsWith('/'))
      .map(({ name, content }) => [name.slice(1), content.toString('utf8')] as const)
    const start = head?.hash ?? parent ?? repository.head(repository.main)?.hash
    const made = repository.commit(branch, start, fieldIn(form, 'message') ?? '', files)
    return { status: 201, headers: { Location: `/2.0${at}/commit/${made.hash}` }, text: '' }
  },
  [`GET ${at}/pullrequests`]: ({ query }) => {
    const q = query.get('q') ?? ''
    const values = repository.pullRequests.filter(
      ({ from, into, state }) =>
        from === valueIn(q, 'source.branch.name') &&
        into === valueIn(q, 'destination.branch.name') &&
        state === valueIn(q, 'state'),
    )
    return { status: 200, json: { values: values.map(({ id }) => ({ id })) } }
  },
  [`POST ${at}/pullrequests`]: (heard) => {
    const { title, description, source, destination } = jsonIn<WantedPullRequest>(heard)
    const made = repository.open({
      from: source.branch.name,
      into: destination.branch.name,
      title,
      text: description,
    })
    return { status: 201, json: { id: made.id } }
  },
})
