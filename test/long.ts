/**
 * The whole round of tests takes too long for between two changes. `npm test` alone leaves out what tries endurance, faults and attacks, many
 * pages of one kind, and what few changes touch; it says how many that are. Everything runs with `npm test -- --all`, as in CI, and whenever
 * tests are run by themselves (`npm run test:unit`, `npm run test:e2e`).
 */
export const ALL = process.env.ALL_TESTS !== undefined
/** Said of a test that was left out. */
export const LONG = 'takes long: npm test -- --all'
