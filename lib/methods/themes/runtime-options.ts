import type { InferenceSession } from 'onnxruntime-node'

/**
 * How the runtime is to work: on two cores, and without its threads waiting in circles for the next piece of work, which would
 * take the cores from whoever is served meanwhile.
 */
export const RUNTIME: InferenceSession.SessionOptions = {
  intraOpNumThreads: 2,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
}
