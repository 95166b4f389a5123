import type { Basis, Finding, Review } from '../rules/types.ts'

/**
 * An answer as JSON, letter for letter what `JSON.stringify` gives. Two thirds of a review are the same in every case (the basis
 * of a rule under one law, what a rule says of cases that are not its business): their JSON is made once.
 */
export function answerJson(answer: object): string {
  return members(answer, (key, value) => {
    if (key === 'review' && isReview(value)) return reviewJson(value)
    if (key === 'cases' && Array.isArray(value)) return `[${value.map((one: unknown) => (typeof one === 'object' && one !== null ? answerJson(one) : (JSON.stringify(one) ?? 'null'))).join(',')}]`
    return undefined
  })
}

/** `own` gives the JSON of the members that it knows; of the others it gives undefined. */
function members(of: object, own: (key: string, value: unknown) => string | undefined): string {
  const parts: string[] = []
  for (const [key, value] of Object.entries(of)) {
    const json: string | undefined = own(key, value) ?? JSON.stringify(value)
    if (json !== undefined) parts.push(`${JSON.stringify(key)}:${json}`)
  }
  return `{${parts.join(',')}}`
}

function isReview(value: unknown): value is Review {
  return typeof value === 'object' && value !== null && 'findings' in value && Array.isArray(value.findings)
}

function reviewJson(review: Review): string {
  return members(review, (key) => (key === 'findings' ? `[${review.findings.map(findingJson).join(',')}]` : undefined))
}

/* What the finding at this place was last; most rules have the same to say of most cases, and say it with the same object. */
const last: { finding: Finding; json: string }[] = []

function findingJson(finding: Finding, place: number): string {
  const known = last[place]
  if (known !== undefined && known.finding === finding) return known.json
  const json = freshJson(finding)
  last[place] = { finding, json }
  return json
}

const BASIS = '"basis":[]'

/** The finding without its basis, and the basis put in its place. */
function freshJson(finding: Finding): string {
  const plain = JSON.stringify({ ...finding, basis: NO_BASIS })
  /* A quotation mark within a text is escaped: these letters stand only where the member is. */
  const at = plain.lastIndexOf(BASIS)
  return at < 0 ? JSON.stringify(finding) : `${plain.slice(0, at)}"basis":${basisJson(finding.basis)}${plain.slice(at + BASIS.length)}`
}
const NO_BASIS: Basis[] = []

const bases = new WeakMap<readonly Basis[], string>()

function basisJson(basis: readonly Basis[]): string {
  const known = bases.get(basis)
  if (known !== undefined) return known
  const json = JSON.stringify(basis)
  bases.set(basis, json)
  return json
}
