import { fieldIn, formIn } from '../http/form.ts'
import { jsonIn, type Routes } from '../http/routes.ts'
import type { Reply } from '../http/stand-in.ts'
import type { Repository } from './repository.ts'

const at = '/rest/api/1.0/projects/ACME/repos/config'

const errors = (status: number, exception: string, message: string): Reply => ({
  status,
  json: { errors: [{ message, exceptionName: `com.atlassian.bitbucket.${exception}` }] },
})

interface WantedPullRequest {
  readonly title: string
  readonly description: string
  readonly fromRef: { readonly id: string }
  readonly toRef: { readonly id: string }
}

const nameOf = (ref: string): string => ref.replace(/^refs\/heads\//, '')

/** The repository `ACME/config` of Bitbucket Data Center; `mainPath`: an old one has another. */
export const dataCenterContent =
  (repository: Repository, mainPath = '/default-branch') =>
  (): Routes => ({
    [`GET ${at}`]: () => ({
      status: 200,
      json: {
        ...{ id: 12, slug: 'config', name: 'Config', project: { key: 'ACME' } },
        archived: repository.isArchived,
      },
    }),
    /** A page of one, of which the last is the repository's own. */
    'GET /rest/api/1.0/repos': ({ query }) => {
      const isWritable = repository.permission === 'write' || repository.permission === 'admin'
      const isAsked = query.get('permission') === 'REPO_WRITE' && query.get('name') === 'Config'
      const ids = isAsked ? [99, ...(isWritable ? [12] : [])] : []
      const start = Number(query.get('start') ?? '0')
      const isLastPage = start >= ids.length - 1
      return {
        status: 200,
        json: {
          values: ids.slice(start, start + 1).map((id) => ({ id, slug: 'config' })),
          isLastPage,
          nextPageStart: isLastPage ? null : start + 1,
        },
      }
    },
    [`GET ${at}/branches`]: ({ query }) => {
      const names = [...repository.branches.keys()]
      const values = names.filter((name) => name.includes(query.get('filterText') ?? ''))
      return {
        status: 200,
        json: { values: values.map((name) => ({ id: `refs/heads/${name}`, displayId: name })) },
      }
    },
    [`GET ${at}${mainPath}`]: () => ({
      status: 200,
      json: { id: `refs/heads/${repository.main}`, displayId: repository.main, type: 'BRANCH' },
    }),
    [`GET ${at}/commits`]: ({ query }) => {
      const branch = nameOf(query.get('until') ?? '')
      if (repository.head(branch) === undefined) {
        return errors(404, 'commit.NoSuchCommitException', `Commit '${branch}' does not exist.`)
      }
      const last = repository.lastOf(branch, query.get('path') ?? '')
      const values = last === undefined ? [] : [{ id: last.hash, message: last.message }]
      return { status: 200, json: { values, isLastPage: true } }
    },
    [`PUT ${at}/browse/{+path}`]: (heard, { path = '' }) => {
      const form = formIn(heard)
      const branch = fieldIn(form, 'branch') ?? ''
      const text = fieldIn(form, 'content') ?? ''
      const source = repository.head(fieldIn(form, 'sourceBranch') ?? branch)
      if (repository.protectedBranches.has(branch)) {
        return errors(
          409,
          'hook.repository.RepositoryHookVetoedException',
          `Branch refs/heads/${branch} can only be modified through pull requests.`,
        )
      }
      const last = repository.lastOf(fieldIn(form, 'sourceBranch') ?? branch, path)
      if (fieldIn(form, 'sourceCommitId') !== last?.hash) {
        return errors(409, 'content.FileContentOutOfDateException', `The file ${path} has changed.`)
      }
      if (source?.files.get(path) === text) {
        return errors(
          409,
          'content.FileContentUnmodifiedException',
          `The content of ${path} is the same.`,
        )
      }
      const message = fieldIn(form, 'message') ?? ''
      const made = repository.commit(branch, source?.hash, message, [[path, text]])
      return { status: 200, json: { id: made.hash, message } }
    },
    [`GET ${at}/pull-requests`]: ({ query }) => {
      const values = repository.pullRequests.filter(
        ({ from, state }) => from === nameOf(query.get('at') ?? '') && state === query.get('state'),
      )
      return {
        status: 200,
        json: {
          values: values.map(({ id, into }) => ({ id, toRef: { id: `refs/heads/${into}` } })),
        },
      }
    },
    [`POST ${at}/pull-requests`]: (heard) => {
      const { title, description, fromRef, toRef } = jsonIn<WantedPullRequest>(heard)
      const from = nameOf(fromRef.id)
      const into = nameOf(toRef.id)
      const isOpen = repository.pullRequests.some(
        (one) => one.from === from && one.into === into && one.state === 'OPEN',
      )
      if (isOpen) {
        return errors(
          409,
          'pull.DuplicatePullRequestException',
          'Only one pull request may be open for a given source and target branch',
        )
      }
      const made = repository.open({ from, into, title, text: description })
      return { status: 201, json: { id: made.id } }
    },
  })
