/** Steps of the work that makes themes, in their order; the names are for programs. */
export type Step =
  'cleaning' | 'duplicates' | 'words' | 'vectors' | 'neighbours' | 'counting' | 'grouping' | 'labels'

/** How far a step is: `done` from 0 to 1. */
export type Progress = { step: Step; done: number }

/** Tells of progress, and stops the work where it is no longer wanted. */
export class WorkWatch {
  constructor(
    private readonly onProgress: (progress: Progress) => void = () => {},
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Says how far the work is, lets others have their turn, and goes on.
   * @throws the signal's reason, where the work was called off
   */
  async at(step: Step, done: number): Promise<void> {
    this.tell(step, done)
    await new Promise((resolve) => setImmediate(resolve))
    this.signal?.throwIfAborted()
  }

  /** As `at`, from within what cannot wait. */
  tell(step: Step, done: number): void {
    this.signal?.throwIfAborted()
    this.onProgress({ step, done })
  }
}
