import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { checkSize, fileText } from '../documents/file-text.ts'
import { UnreadableFile } from '../documents/unreadable.ts'
import { readFileText } from '../reading/read-file.ts'
import type { PageReading } from '../reading/read-page.ts'
import { nodePdf } from './pdf-engine.ts'

export interface FileRead {
  reading: PageReading
  /** what of the file could not be read, a Chinese sentence each */
  gaps: readonly string[]
}

/** Reads a saved page or document from disk. Rejects with UnreadableFile and the reason. */
export async function readFile(path: string): Promise<PageReading> {
  return (await readWithGaps(path)).reading
}

export async function readWithGaps(path: string, onProgress?: (done: number, total: number) => void): Promise<FileRead> {
  const text = await fileText(basename(path), bytesOf(path), { pdf: nodePdf, ...(onProgress ? { onProgress } : {}) })
  return { reading: readFileText(text), gaps: text.gaps }
}

function bytesOf(path: string): Uint8Array {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new UnreadableFile('是文件夹，不是文件')
    checkSize(stat.size)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new UnreadableFile(code === 'ENOENT' ? '文件不存在' : code === 'EACCES' || code === 'EPERM' ? '没有读取权限' : `读取失败（${code || '原因不明'}）`)
  }
}
