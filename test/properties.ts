import fc from 'fast-check'

/**
 * Property tests draw the same samples each time, so that a change is judged by what it changed and not by luck. Other samples are drawn with
 * `FC_SEED=random` (fast-check prints the seed of a failure) or `FC_SEED=<number>`; what they find becomes a case of its own.
 */
const wanted = process.env['FC_SEED'] ?? '20261123'
if (wanted !== 'random') {
  const seed = Number(wanted)
  if (!Number.isInteger(seed)) throw new Error(`FC_SEED is neither "random" nor a whole number: ${wanted}`)
  fc.configureGlobal({ seed })
}
