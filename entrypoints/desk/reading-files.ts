import type { FileRow, FileState } from '../../components/desk/file-result.tsx'
import type { FileReadingProps } from '../../components/desk/file-reading.tsx'
import type { Store } from '../../notes/store.ts'

/**
 * Files given to the desk: read one after the other, judged and kept. Nothing of them is stored but the case that was
 * read. What reads them is loaded with the first file, so that the desk opens as fast as without.
 */

/** Milliseconds between two drawings of the progress. */
const OFTEN = 100

interface Job { row: FileRow; file: File; control: AbortController }

export function readingFiles(store: Store, draw: () => void): { props: () => FileReadingProps } {
  let jobs: Job[] = []
  let running = false

  const set = (job: Job, state: FileState, gaps: readonly string[] = []) => {
    job.row = { ...job.row, state, gaps }
  }
  const run = async () => {
    if (running) return
    running = true
    for (let job = next(); job; job = next()) {
      await read(job)
      draw()
    }
    running = false
  }
  const read = async (job: Job) => {
    const { signal } = job.control
    let drawn = 0
    const progress = (done: number, total: number, unit: '页' | '件' = '页') => {
      if (signal.aborted) return
      set(job, { kind: 'reading', done, total, unit })
      const now = performance.now()
      if (now - drawn < OFTEN && done < total) return
      drawn = now
      draw()
    }
    progress(0, 0)
    const { readOneFile } = await import('./read-one-file.ts')
    const { state, gaps } = await readOneFile(store, job.file, progress, signal)
    /* Of a file of many cases some may have been stored when it was stopped. */
    if (!signal.aborted || state.kind === 'cases') set(job, state, gaps)
  }
  const next = () => jobs.find((j) => j.row.state.kind === 'waiting')
  const stop = (job: Job) => {
    if (job.row.state.kind !== 'waiting' && job.row.state.kind !== 'reading') return
    set(job, { kind: 'stopped' })
    job.control.abort()
  }
  const callbacks = {
    onFiles: (files: readonly File[]) => {
      jobs = [...jobs, ...files.map((file): Job => ({ file, control: new AbortController(), row: { id: crypto.randomUUID(), name: file.name, state: { kind: 'waiting' }, gaps: [] } }))]
      draw()
      void run()
    },
    onStop: (id?: string) => {
      for (const job of jobs) if (id === undefined || job.row.id === id) stop(job)
      draw()
    },
    onClear: () => {
      jobs = jobs.filter((j) => j.row.state.kind === 'waiting' || j.row.state.kind === 'reading')
      draw()
    },
  }
  return { props: () => ({ rows: jobs.map((j) => j.row), ...callbacks }) }
}
