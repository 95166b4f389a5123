/** Milliseconds after which a person wants to know that something goes on. */
const LONG = 1500
const OFTEN = 200

export interface PageProgress {
  tell(file: string, done: number, total: number): void
  /** before something else is written */
  clear(): void
}

/** One line on the terminal that tells how far a long file is; nothing where nobody looks. */
export function pageProgress(): PageProgress {
  const seen = process.stderr.isTTY
  const began = new Map<string, number>()
  let last = 0
  return {
    tell(file, done, total) {
      const now = performance.now()
      if (!began.has(file)) began.set(file, now)
      if (!seen || now - (began.get(file) ?? now) < LONG || now - last < OFTEN) return
      last = now
      process.stderr.write(`\r\u001b[K${file}：第 ${done} 页，共 ${total} 页`)
    },
    clear() {
      began.clear()
      if (last > 0) process.stderr.write('\r\u001b[K')
      last = 0
    },
  }
}
