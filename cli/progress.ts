/** Milliseconds after which a person wants to know that something goes on. */
const LONG = 1500
const OFTEN = 200

/** One line on the terminal that tells how far a long file is; nothing where nobody looks. */
export function pageProgress(file: string): { tell: (done: number, total: number) => void; clear: () => void } {
  const seen = process.stderr.isTTY
  const from = performance.now()
  let last = 0
  return {
    tell: (done, total) => {
      const now = performance.now()
      if (!seen || now - from < LONG || now - last < OFTEN) return
      last = now
      process.stderr.write(`\r\u001b[K${file}：第 ${done} 页，共 ${total} 页`)
    },
    clear: () => { if (last > 0) process.stderr.write('\r\u001b[K') },
  }
}
