import * as z from 'zod/mini'
import { TAG_MAX } from './kinds.ts'
import { keptDraftSchema, type NoteDraft } from './messages.ts'
import { cleanWords, sameWords } from './note-words.ts'
import { noteSchema, type Note } from './schema.ts'
import { authorOf } from './store-corrections.ts'
import type { Database } from './store-database.ts'
import { MissingNote, NoteChanged } from './store-failures.ts'
import { parsed, sift } from './store-rows.ts'

/** Notes one by one, what is being written of them, and the tags that they have. */

/** Notes that are looked at for their tags, the latest first: as many as are read in a moment. */
const TAGGED_NOTES = 10_000
const tagSchema = z.string().check(z.minLength(1), z.maxLength(TAG_MAX))

/** What was being written when a window went. */
export interface KeptDraft { draft: NoteDraft; keptAt: string }

/** `now` gives the instant as ISO text, `newId` an identifier for a new note. */
export function noteTable(db: Database, now: () => string, newId: () => string) {
  return {
    /** Notes of one case that are not in the bin, oldest first. */
    async notesOf(caseId: string): Promise<Note[]> {
      const rows = await db.notes.where('caseId').equals(caseId).toArray()
      return sift(noteSchema, rows).good.filter((n) => n.deletedAt === undefined).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    },

    /**
     * Stores a note, and puts away what was kept of its writing. A new decision on a conclusion takes the place of the former one.
     * The same writing stored twice is one note.
     * A draft that names the revision it started from writes over no later one: rejects with NoteChanged, which carries what
     * is stored now. Without it, rejects with MissingNote when the note to be changed is gone or lies in the bin.
     */
    async saveNote(draft: NoteDraft, page: { url: string; pageTitle: string }): Promise<Note> {
      return db.transaction('rw', db.notes, db.drafts, db.sites, async () => {
        const { id, revision, writing, ...written } = draft
        const words = cleanWords(written)
        const before = id === undefined ? undefined : parsed(noteSchema, await db.notes.get(id))
        if (writing !== undefined) await db.drafts.delete(draftKey(draft.caseId, writing))
        /* A new note goes by the name of its writing: asked to be stored once more, because the answer was lost, it is there already. */
        const stored = id === undefined && writing !== undefined ? await db.notes.get(writing) : undefined
        const same = parsed(noteSchema, stored)
        if (same?.caseId === draft.caseId && same.deletedAt === undefined && sameWords(same, words)) return same
        if (id !== undefined && before?.caseId !== draft.caseId) throw before === undefined && revision !== undefined ? new NoteChanged(null) : new MissingNote()
        if (before?.deletedAt !== undefined) throw revision === undefined ? new MissingNote() : new NoteChanged(before)
        if (before && revision !== undefined && before.revision !== revision) {
          if (sameWords(before, words)) return before
          throw new NoteChanged(before)
        }
        const at = now(), by = await authorOf(db)
        const note = noteSchema.parse({
          ...words, id: before?.id ?? (stored === undefined && writing !== undefined ? writing : newId()), url: before?.url ?? page.url, pageTitle: before?.pageTitle ?? page.pageTitle, ...(by === null ? {} : { by }),
          /* What came masked stays so: the rest of it was not seen by who changes it. */
          ...(before?.masked ? { masked: true } : {}), createdAt: before?.createdAt ?? at, updatedAt: at, revision: (before?.revision ?? 0) + 1,
        })
        if (note.decision !== undefined && note.target.type === 'conclusion') await replaceDecisions(note, at)
        await db.notes.put(note)
        return note
      })
    },

    /**
     * Keeps what is being written of a case, each writing by itself; null puts it away. What came late (the worker that was asked first ended
     * in between) and says nothing but the note that was stored of it meanwhile is over, and is not kept.
     */
    async keepDraft(caseId: string, draft: NoteDraft | null, writing?: string): Promise<void> {
      const key = draftKey(caseId, writing)
      if (draft === null) return db.drafts.delete(key)
      /* Kept first, and by itself: a long import holds the notes, and nothing typed is to wait for it. */
      await db.drafts.put({ key, caseId, draft: keptDraftSchema.parse(draft), keptAt: now() })
      if (await isStored(draft, writing)) await db.drafts.delete(key)
    },
    /** What was being written of a case, the latest first. */
    async draftsOf(caseId: string): Promise<NoteDraft[]> {
      const rows = await db.drafts.where('caseId').equals(caseId).toArray()
      return rows.sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1)).flatMap((r) => parsed(keptDraftSchema, r.draft) ?? [])
    },
    /** All that was being written, the latest first. */
    async keptDrafts(): Promise<KeptDraft[]> {
      return (await db.drafts.orderBy('keptAt').reverse().toArray()).flatMap((r) => {
        const draft = parsed(keptDraftSchema, r.draft)
        return draft ? [{ draft, keptAt: r.keptAt }] : []
      })
    },

    /** Tags of the latest notes of all cases, those used most first; at most `most`. */
    async usedTags(most: number): Promise<string[]> {
      const uses = new Map<string, number>()
      for (const row of await db.notes.orderBy('updatedAt').reverse().limit(TAGGED_NOTES).toArray()) {
        if (row.deletedAt !== undefined || !Array.isArray(row.tags)) continue
        for (const t of row.tags) if (z.safeParse(tagSchema, t).success) uses.set(t, (uses.get(t) ?? 0) + 1)
      }
      return [...uses].sort((a, b) => b[1] - a[1]).slice(0, most).map(([tag]) => tag)
    },
  }

  /** A new note goes by the name of its writing. */
  async function isStored({ id, writing: _, revision: __, ...written }: NoteDraft, writing: string | undefined): Promise<boolean> {
    if (id !== undefined || writing === undefined) return false
    const note = parsed(noteSchema, await db.notes.get(writing))
    return note?.caseId === written.caseId && note.deletedAt === undefined && sameWords(note, cleanWords(written))
  }

  async function replaceDecisions(note: Note, at: string): Promise<void> {
    const rule = note.target.type === 'conclusion' ? note.target.rule : ''
    await db.notes.where('caseId').equals(note.caseId)
      .filter((n) => n.id !== note.id && n.decision !== undefined && n.target.type === 'conclusion' && n.target.rule === rule && n.deletedAt === undefined)
      .modify((row) => { row.deletedAt = at; row.revision++ })
  }
}

function draftKey(caseId: string, writing: string | undefined): string {
  return writing === undefined ? caseId : `${caseId}\n${writing}`
}
