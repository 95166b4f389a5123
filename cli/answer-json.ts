import type { Basis, Finding, Review } from '../rules/types.ts'
import { jsonBytes, type JsonBytes } from './json-bytes.ts'

/**
 * An answer as JSON, letter for letter what `JSON.stringify` gives. Four fifths of a review are the same in every case (the basis
 * of a rule under one law, what a rule says of cases that are not its business): their JSON is made once and copied.
 */
export function putAnswer(out: JsonBytes, answer: object): void {
  putMembers(out, answer, (key, value) => {
    if (key === 'review' && isReview(value)) return () => putReview(out, value)
    if (key === 'cases' && Array.isArray(value)) return () => putList(out, value, (one: unknown) => (typeof one === 'object' && one !== null ? putAnswer(out, one) : out.text(JSON.stringify(one) ?? 'null')))
    return undefined
  })
}

/** `own` tells how the members that it knows are put; the others are put as they are. */
function putMembers(out: JsonBytes, of: object, own: (key: string, value: unknown) => (() => void) | undefined): void {
  let before = '{'
  for (const [key, value] of Object.entries(of)) {
    const put = own(key, value)
    const json = put === undefined ? JSON.stringify(value) : ''
    if (json === undefined) continue
    out.text(`${before}${JSON.stringify(key)}:${json}`)
    put?.()
    before = ','
  }
  out.text(before === '{' ? '{}' : '}')
}

function putList<T>(out: JsonBytes, list: readonly T[], put: (one: T, at: number) => void): void {
  out.text('[')
  for (const [at, one] of list.entries()) {
    if (at > 0) out.text(',')
    put(one, at)
  }
  out.text(']')
}

function isReview(value: unknown): value is Review {
  return typeof value === 'object' && value !== null && 'findings' in value && Array.isArray(value.findings)
}

function putReview(out: JsonBytes, review: Review): void {
  putMembers(out, review, (key) => (key === 'findings' ? () => putList(out, review.findings, (f, place) => putFinding(out, f, place)) : undefined))
}

/*
 * What the finding at this place was last; most rules have the same to say of most cases, and say it with the same object.
 * Only what came a second time is worth keeping.
 */
const last: { finding: Finding; json?: Uint8Array }[] = []

function putFinding(out: JsonBytes, finding: Finding, place: number): void {
  const known = last[place]
  if (known?.finding !== finding) {
    last[place] = { finding }
    putFresh(out, finding)
  } else if (known.json === undefined) {
    const start = out.length()
    putFresh(out, finding)
    known.json = out.copied(start)
  } else out.copy(known.json)
}

const BASIS = '"basis":[]'
const NO_BASIS: Basis[] = []

/** The finding without its basis, and the basis put in its place. */
function putFresh(out: JsonBytes, finding: Finding): void {
  const plain = JSON.stringify(isInOrder(finding) ? withoutBasis(finding) : { ...finding, basis: NO_BASIS })
  /* A quotation mark within a text is escaped: these letters stand only where the member is. */
  const at = plain.lastIndexOf(BASIS)
  if (at < 0) return out.text(JSON.stringify(finding))
  out.text(plain.slice(0, at + BASIS.length - 2))
  out.copy(basisJson(finding.basis))
  out.text(plain.slice(at + BASIS.length))
}

/** The members of a finding in the order in which the engine makes them; those from `earliest` on may be missing. */
const MEMBERS = ['rule', 'title', 'approval', 'legality', 'reason', 'evidence', 'missing', 'basis', 'counterEvidence', 'wouldPassIf', 'gate', 'severity', 'earliest', 'debatable', 'weight', 'bySetting']

function isInOrder(finding: Finding): boolean {
  let next = 0
  for (const key in finding) {
    while (next < MEMBERS.length && MEMBERS[next] !== key) next++
    if (next++ >= MEMBERS.length) return false
  }
  return true
}

/** What is undefined is left out of the JSON. All of one shape, and so faster made than a copy of what each has. */
function withoutBasis(f: Finding): Finding {
  return {
    rule: f.rule, title: f.title, approval: f.approval, legality: f.legality, reason: f.reason, evidence: f.evidence, missing: f.missing, basis: NO_BASIS, counterEvidence: f.counterEvidence,
    wouldPassIf: f.wouldPassIf, gate: f.gate, severity: f.severity, earliest: f.earliest, debatable: f.debatable, weight: f.weight, bySetting: f.bySetting,
  }
}

const bases = new WeakMap<readonly Basis[], Uint8Array>()

function basisJson(basis: readonly Basis[]): Uint8Array {
  const known = bases.get(basis)
  if (known !== undefined) return known
  const json = Buffer.from(JSON.stringify(basis))
  bases.set(basis, json)
  return json
}

/** The answer as a text. */
export function answerJson(answer: object): string {
  const out = jsonBytes()
  putAnswer(out, answer)
  return Buffer.from(out.from(0)).toString('utf8')
}
