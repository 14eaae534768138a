import { AppError, failure } from '#contract/model/failure'

/** A command was called in a way that it does not know, or lacks something: nothing was begun. */
export class WrongCall extends AppError {
  constructor(subject: string, why: string) {
    super(failure('input.invalid', subject, [why]))
    this.name = 'WrongCall'
  }
}
