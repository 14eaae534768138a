import { AppError, type FailureCode, failure } from '#contract/model/failure'

const codeByErrno: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'file.not-found',
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
  EFBIG: 'file.disk-full',
}

const isErrno = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string'

/**
 * Turns an error of the file system into an AppError about the file: not found, disk full, or
 * unreadable for whatever other reason the system gives. Anything else is a bug and comes back.
 */
export const fileError = (error: unknown, path: string): unknown => {
  if (!isErrno(error) || error.code === undefined) return error
  const code = codeByErrno[error.code]
  if (code !== undefined) return new AppError(failure(code, path))
  // Errors of Node's own checks (ERR_…) that have no system call behind them are bugs.
  if (error.syscall === undefined && error.code !== 'ERR_FS_FILE_TOO_LARGE') return error
  return new AppError(failure('file.unreadable', path, [error.code]))
}

/** Runs something on a file, with expected errors as AppErrors about it. */
export const onFile = async <T>(path: string, run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    throw fileError(error, path)
  }
}
