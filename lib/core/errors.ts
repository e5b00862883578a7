/**
 * The four errors that are expected. Verbs throw them; doors translate them once (form-action, api-door, read-page).
 * Anything else is a fault: it is logged, and the person sees the error page without its message.
 */

/** The record is not there, or not for this actor's eyes: the two must look the same. */
export class NotFound extends Error {
  constructor(message = 'We could not find that.') {
    super(message)
    this.name = 'NotFound'
  }
}

/** The actor may see the record and may not do this. The reason is written for the person. */
export class NotAllowed extends Error {
  constructor(readonly reason: string) {
    super(reason)
    this.name = 'NotAllowed'
  }
}

/** The record changed under the actor's hands, or is no longer in the right state. */
export class Conflict extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Conflict'
  }
}

/** The input cannot be used as it is. `fields` maps a field's name to a message that says how to mend it. */
export class InvalidInput extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message)
    this.name = 'InvalidInput'
  }
}
