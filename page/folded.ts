/**
 * A text without its white space, full-width signs as half-width ones: two layouts of the same words are equal in it.
 * What is found in it is told in offsets of the text itself.
 */
export interface Folded {
  text: string
  /** offset of each character in the text that was folded */
  at: Uint32Array
}

/** Units written at once; more than a call may have arguments would be refused. */
const CHUNK = 8192

/** Width and white space of one UTF-16 unit: 0 for a blank. */
export function foldUnit(c: number): number {
  if (c <= 32 || c === 0xa0 || c === 0x3000 || (c >= 0x2000 && c <= 0x200d) || c === 0x2028 || c === 0x2029 || c === 0xfeff) return 0
  return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c
}

/** Folds so many units at a time; `step` says when all is done. */
export function startFolding(text: string): { step(most: number): boolean; result(): Folded } {
  const at = new Uint32Array(text.length)
  const units = new Uint16Array(text.length)
  const parts: string[] = []
  let i = 0, n = 0, written = 0
  /* In parts, so that the end does not take longer than a step. */
  const write = () => { for (; written < n; written += CHUNK) parts.push(String.fromCharCode(...units.subarray(written, Math.min(n, written + CHUNK)))) }
  return {
    step(most) {
      const to = Math.min(text.length, i + most)
      for (; i < to; i++) {
        const c = foldUnit(text.charCodeAt(i))
        if (c !== 0) { units[n] = c; at[n++] = i }
      }
      while (n - written >= CHUNK) { parts.push(String.fromCharCode(...units.subarray(written, written + CHUNK))); written += CHUNK }
      return i >= text.length
    },
    result() {
      write()
      return { text: parts.join(''), at: at.subarray(0, n) }
    },
  }
}

export function fold(text: string): Folded {
  const folding = startFolding(text)
  while (!folding.step(Infinity));
  return folding.result()
}

/** The stretch of the unfolded text that a stretch of the folded one stands for. */
export function unfolded(folded: Folded, start: number, end: number): { start: number; end: number } {
  return { start: folded.at[start] ?? 0, end: (folded.at[end - 1] ?? 0) + 1 }
}
