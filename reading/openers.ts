import type { Block, Snapshot } from '../page/snapshot.ts'
import { innermost } from './innermost.ts'

const CHOICES = new Set(['li', 'a', 'button', 'option', 'summary'])
const ROLES = new Set(['tab', 'menuitem', 'button', 'option'])
const LEVELS = 4

/** Is it a tab or a link that carries the name of something, and opens it? */
export function isChoice(snap: Snapshot, offset: number): boolean {
  for (let b: Block | null = innermost(snap, offset) ?? null, up = 0; b && up < LEVELS; b = b.parent, up++) {
    if (CHOICES.has(b.tag) || ROLES.has(snap.attr(b, 'role'))) return true
  }
  return false
}
