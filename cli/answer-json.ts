import type { Basis, Finding, Review } from '../rules/types.ts'
import { jsonBytes, type JsonBytes } from './json-bytes.ts'

/**
 * An answer as JSON, letter for letter what `JSON.stringify` gives. Four fifths of a review are the same in every case (the basis
 * of a rule under one law, what a rule says of cases that are not its business): their JSON is made once and copied.
 */
export function putAnswer(out: JsonBytes, answer: object): void {
  putMembers(out, answer, (key, value) => {
    if (key === 'review' && isReview(value)) return () => putReview(out, value)
    if ((key === 'cases' || key === 'further') && Array.isArray(value)) return () => putList(out, value, (one: unknown) => (typeof one === 'object' && one !== null ? putAnswer(out, one) : out.text(JSON.stringify(one) ?? 'null')))
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

/**
 * In pieces: what stands before the reason and behind the basis is the same of a rule in nearly all cases. What a rule says without
 * evidence it says in the same words of many a case: then all of it is copied.
 */
function putFresh(out: JsonBytes, finding: Finding): void {
  if (!isInOrder(finding)) return out.text(JSON.stringify(finding))
  const its = piecesOf(finding.rule)
  if (finding.evidence.length > 0 || finding.missing.length > 0) return putPieces(out, finding, its)
  const known = found(its.wholes, finding, isWhole)
  if (known !== undefined) return out.copy(known)
  const start = out.length()
  putPieces(out, finding, its)
  keep(its.wholes, finding, out.copied(start))
}

function putPieces(out: JsonBytes, finding: Finding, its: Pieces): void {
  out.copy(pieceOf(its.heads, finding, isHead, headJson))
  const evidence = finding.evidence.length === 0 ? '[]' : JSON.stringify(finding.evidence)
  const missing = finding.missing.length === 0 ? '[]' : JSON.stringify(finding.missing)
  out.text(`${JSON.stringify(finding.reason)},"evidence":${evidence},"missing":${missing},"basis":`)
  out.copy(basisJson(finding.basis))
  out.copy(pieceOf(its.tails, finding, isTail, tailJson))
}

interface Piece { of: Finding; json: Uint8Array }
/** The latest of a kind; the next goes to the place of the oldest. */
interface Latest { pieces: Piece[]; next: number }
interface Pieces { heads: Latest; tails: Latest; wholes: Latest }

/** By the rule's id. */
const pieces = new Map<string, Pieces>()
/** As many of each are kept of a rule. */
const PIECES_MOST = 8

function piecesOf(rule: string): Pieces {
  const known = pieces.get(rule)
  if (known !== undefined) return known
  const none: Pieces = { heads: { pieces: [], next: 0 }, tails: { pieces: [], next: 0 }, wholes: { pieces: [], next: 0 } }
  pieces.set(rule, none)
  return none
}

function found({ pieces: all }: Latest, finding: Finding, same: (a: Finding, b: Finding) => boolean): Uint8Array | undefined {
  for (let i = 0; i < all.length; i++) {
    const piece = all[i]
    if (piece !== undefined && same(piece.of, finding)) return piece.json
  }
  return undefined
}

function keep(all: Latest, finding: Finding, json: Uint8Array): void {
  all.pieces[all.next] = { of: { ...finding, evidence: [], missing: [] }, json }
  all.next = (all.next + 1) % PIECES_MOST
}

function pieceOf(all: Latest, finding: Finding, same: (a: Finding, b: Finding) => boolean, make: (f: Finding) => string): Uint8Array {
  const known = found(all, finding, same)
  if (known !== undefined) return known
  const json = Buffer.from(make(finding))
  keep(all, finding, json)
  return json
}

const isWhole = (a: Finding, b: Finding) => a.reason === b.reason && a.basis === b.basis && isHead(a, b) && isTail(a, b)

const isHead = (a: Finding, b: Finding) => a.title === b.title && a.approval === b.approval && a.legality === b.legality

function headJson(f: Finding): string {
  return `${JSON.stringify({ rule: f.rule, title: f.title, approval: f.approval, legality: f.legality }).slice(0, -1)},"reason":`
}

function isTail(a: Finding, b: Finding): boolean {
  return a.gate === b.gate && a.severity === b.severity && a.debatable === b.debatable && a.earliest === b.earliest && a.weight === b.weight && a.bySetting === b.bySetting &&
    areSame(a.counterEvidence, b.counterEvidence) && areSame(a.wouldPassIf, b.wouldPassIf)
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** What is undefined is left out of the JSON. */
function tailJson(f: Finding): string {
  return `,${JSON.stringify({ counterEvidence: f.counterEvidence, wouldPassIf: f.wouldPassIf, gate: f.gate, severity: f.severity, earliest: f.earliest, debatable: f.debatable, weight: f.weight, bySetting: f.bySetting }).slice(1)}`
}

/** The members of a finding in the order in which the engine makes them. */
const MEMBERS = ['rule', 'title', 'approval', 'legality', 'reason', 'evidence', 'missing', 'basis', 'counterEvidence', 'wouldPassIf', 'gate', 'severity', 'earliest', 'debatable', 'weight', 'bySetting']
/** Those from here on, `earliest`, may be missing. */
const ALWAYS = MEMBERS.indexOf('earliest')

function isInOrder(finding: Finding): boolean {
  let next = 0
  for (const key in finding) {
    while (next >= ALWAYS && next < MEMBERS.length && MEMBERS[next] !== key) next++
    if (MEMBERS[next++] !== key) return false
  }
  return next >= ALWAYS
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
