import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a change is judged by what it changed. To look for new ones:
 * `PROPERTY_SEED=12345 npm test -- --only vitest`, with any whole number, or `random`. What is found becomes a test of its
 * own, with the example written out.
 */
const given = process.env.PROPERTY_SEED ?? '20261122'
if (given !== 'random') fc.configureGlobal({ seed: Number(given) })
