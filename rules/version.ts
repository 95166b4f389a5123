/** Version of rules and sources together; stands in every review, so that a stored finding can be traced. */
export const RULESET = '2026.11.23'
